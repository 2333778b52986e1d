/** Places and units as one needs them to name and to choose them. */

import { all } from "./api.js";
import { grouped } from "./grouped.js";

/** @import { Place } from "./types.js" */
/** @typedef {{id: string, name: string, kind: string, place: string, duty: {phone: string, person: string}, version: number}} Unit */

/** Says "change" when it has been read. */
export class County extends EventTarget {
  /** @type {Map<string, Place>} */
  places = new Map();
  /** @type {Map<string, Unit>} */
  units = new Map();
  /** @type {Map<string, Place[]>} */
  #within = new Map();
  loaded = false;

  async load() {
    const [places, units] = await Promise.all([
      all("/places", { limit: 1000 }),
      all("/units", { limit: 1000 }),
    ]);
    this.places = new Map(places.map((place) => [place.code, place]));
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    this.#within = grouped(this.places.values(), ({ parent }) =>
      parent && this.places.has(parent) ? parent : "",
    );
    this.loaded = true;
    this.dispatchEvent(new Event("change"));
  }

  /** What lies directly in a place; without one, what lies in nothing known. @param {string} [code] */
  within(code = "") {
    return this.#within.get(code) ?? [];
  }

  /** The names from the township down, or the code of a place that is not known. @param {string} code */
  pathName(code) {
    const names = [];
    for (let at = code; this.places.has(at); at = this.places.get(at)?.parent ?? "") {
      names.unshift(this.places.get(at)?.name);
    }
    return names.length > 1 ? names.slice(1).join(" ") : (names[0] ?? code);
  }

  /** @param {string | null | undefined} id */
  unitName(id) {
    return id ? (this.units.get(id)?.name ?? id) : null;
  }
}
