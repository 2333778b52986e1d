/** What follows from places and cameras: which lies where, how many there are, what is out of order. */

import { grouped } from "./grouped.js";
import { isFault, standingOf } from "./standing.js";

/** @import { Camera, Place } from "./types.js" */
/** @typedef {{total: number, live: number, faults: number, loud: number}} Count */

/** @type {Count} */
const NONE = { total: 0, live: 0, faults: 0, loud: 0 };

/** Computed when it is first asked for, and again after `stale`. */
export class CatalogueOrder {
  /** @type {Map<string, Place[]> | null} */
  #children = null;
  /** @type {Map<string, string[]> | null} */
  #inPlace = null;
  /** @type {Map<string, Count> | null} */
  #counts = null;
  /** @type {Camera[] | null} */
  #faults = null;
  #whole = { total: 0, live: 0, faults: 0, unconnected: 0 };

  /** States have changed; with `moved`, also what there is and where. @param {boolean} moved */
  stale(moved) {
    if (moved) this.#children = this.#inPlace = this.#counts = null;
    this.#faults = null;
  }

  /** A camera stands otherwise than before: what is counted already is kept right. */
  /** @param {Map<string, Place>} places @param {Camera} before @param {Camera} after */
  turned(places, before, after) {
    if (!this.#counts) return;
    this.#add(this.#counts, places, before, -1);
    this.#add(this.#counts, places, after, 1);
  }

  /** @param {Map<string, Place>} places @param {string} code */
  childrenOf(places, code) {
    this.#children ??= grouped(places.values(), ({ parent }) =>
      parent && places.has(parent) ? parent : "",
    );
    return this.#children.get(code) ?? [];
  }

  /** @param {Map<string, Place>} places @param {string | undefined} code @returns {Place[]} outermost first */
  pathOf(places, code) {
    const path = [];
    for (let at = places.get(code ?? ""); at; at = places.get(at.parent ?? "")) path.unshift(at);
    return path;
  }

  /** @param {Map<string, Camera>} cameras @param {string} code @returns {string[]} ids */
  idsIn(cameras, code) {
    this.#inPlace ??= new Map(
      [...grouped(cameras.values(), ({ place }) => place)].map(([place, list]) => [
        place,
        list.map(({ id }) => id),
      ]),
    );
    return this.#inPlace.get(code) ?? [];
  }

  /** @param {Map<string, Place>} places @param {Map<string, Camera>} cameras @param {string} code */
  countIn(places, cameras, code) {
    return this.#counted(places, cameras).get(code) ?? NONE;
  }

  /** @param {Map<string, Place>} places @param {Map<string, Camera>} cameras */
  countAll(places, cameras) {
    this.#counted(places, cameras);
    return this.#whole;
  }

  /** Those that nobody has taken notice of come first, among them the latest. */
  /** @param {Map<string, Camera>} cameras */
  faults(cameras) {
    this.#faults ??= [...cameras.values()].filter(isFault).sort(byNotice);
    return this.#faults;
  }

  /** @param {Map<string, Place>} places @param {Map<string, Camera>} cameras */
  #counted(places, cameras) {
    if (this.#counts) return this.#counts;
    const counts = (this.#counts = new Map());
    this.#whole = { total: 0, live: 0, faults: 0, unconnected: 0 };
    for (const camera of cameras.values()) this.#add(counts, places, camera, 1);
    return counts;
  }

  /** @param {Map<string, Count>} counts @param {Map<string, Place>} places @param {Camera} camera @param {1 | -1} times */
  #add(counts, places, camera, times) {
    const standing = standingOf(camera);
    const live = standing === "live" ? times : 0;
    const fault = standing === "offline" ? times : 0;
    const loud = camera.state.acknowledged ? 0 : fault;
    this.#whole.total += times;
    this.#whole.live += live;
    this.#whole.faults += fault;
    this.#whole.unconnected += standing === "unconnected" ? times : 0;
    for (let place = places.get(camera.place); place; place = places.get(place.parent ?? "")) {
      const count = counts.get(place.code) ?? { ...NONE };
      counts.set(place.code, count);
      count.total += times;
      count.live += live;
      count.faults += fault;
      count.loud += loud;
    }
  }
}

/** @param {Camera} a @param {Camera} b */
function byNotice(a, b) {
  const quiet = Number(Boolean(a.state.acknowledged)) - Number(Boolean(b.state.acknowledged));
  if (quiet) return quiet;
  const [one, other] = [String(a.state.since), String(b.state.since)];
  return one < other ? 1 : one > other ? -1 : 0;
}
