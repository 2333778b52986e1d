/** Finds cameras by name, pinyin, initials or code, the likeliest first. */

import { standingOf } from "./standing.js";

/** @import { Camera, Place } from "./types.js" */
/** @import { Catalogue } from "./catalogue.js" */

/** Full-width forms become half-width, capitals small, middle dots and hyphens vanish. */
/** @param {string} text */
const folded = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[·・‧\-_ ]/g, "");

/** What every camera of a catalogue is found by; made once for each edition of the catalogue. */
export class Search {
  #catalogue;
  #edition = -1;
  /** @type {{id: string, text: string, heads: string}[]} */
  #entries = [];

  /** @param {Catalogue} catalogue */
  constructor(catalogue) {
    this.#catalogue = catalogue;
  }

  /**
   * The cameras in which every word is found: first those at hand, then those of which a part of
   * the name begins with the first word, then the rest in the order of the catalogue; those that
   * were never connected last.
   * @param {string} query @param {(id: string) => boolean} [atHand] @returns {Camera[]}
   */
  find(query, atHand = () => false) {
    const words = query.split(/\s+/).map(folded).filter(Boolean);
    if (!words.length) return [];
    this.prepare();
    /** @type {Camera[][]} */
    const ranks = [[], [], [], [], []];
    for (const { id, text, heads } of this.#entries) {
      if (!words.every((word) => text.includes(word))) continue;
      const camera = this.#catalogue.cameras.get(id);
      if (!camera) continue;
      const rank = heads.includes("\n" + words[0]) ? 1 : 2;
      const away = standingOf(camera) === "unconnected" ? 2 : 0;
      ranks[atHand(id) ? 0 : rank + away].push(camera);
    }
    return ranks.flat();
  }

  /** Makes what is looked through, so that the first key pressed need not wait for it. */
  prepare() {
    if (this.#edition === this.#catalogue.edition) return;
    this.#edition = this.#catalogue.edition;
    /** @type {Map<string, {path: Place[], keys: string}>} */
    const places = new Map();
    this.#entries = [...this.#catalogue.cameras.values()].map((camera) => {
      const { id, place, unitName } = camera;
      const known = places.get(place) ?? this.#around(place);
      places.set(place, known);
      const own = [keysOf([camera]), known.keys, folded(unitName ?? ""), folded(id)];
      return { id, text: own.join("\n"), heads: headsOf(camera, known.path) };
    });
  }

  /** @param {string} place */
  #around(place) {
    const path = this.#catalogue.pathOf(place);
    return { path, keys: keysOf(path) };
  }
}

/** @param {{name: string, nameEn?: string | null, pinyin?: string, initials?: string}[]} things */
function keysOf(things) {
  return things
    .flatMap(({ name, nameEn, pinyin, initials }) => [name, nameEn, pinyin, initials])
    .map((text) => folded(text ?? ""))
    .filter(Boolean)
    .join("\n");
}

/** The parts of a name by characters and initials, also without the place that a part begins with. */
/** @param {Camera} camera @param {{name: string}[]} path */
function headsOf({ name, nameEn, initials = "" }, path) {
  let at = 0;
  const heads = (name + "\n" + (nameEn ?? "")).split(/[·・‧\s]+/).flatMap((part) => {
    const place = path.find((around) => part.startsWith(around.name))?.name ?? "";
    const own = [folded(part), folded(part.slice(place.length))];
    const short = [initials.slice(at), initials.slice(at + letters(place))];
    at += letters(part);
    return [...own, ...short].filter(Boolean);
  });
  return "\n" + heads.join("\n");
}

/** How many of them have an initial. @param {string} text */
function letters(text) {
  return [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;
}
