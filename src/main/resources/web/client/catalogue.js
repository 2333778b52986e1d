/** Places and cameras of the county as the caller may see them, kept current by events. */

import { all, get } from "./api.js";
import { grouped } from "./grouped.js";
import { isFault, standingOf } from "./standing.js";

/** @import { Camera, CameraState, CloudEvent, Place } from "./types.js" */
/** @typedef {{total: number, faults: number}} Count */

const SETTLE = 100;

/** Says "change" a little after one or many changes. */
export class Catalogue extends EventTarget {
  /** @type {Map<string, Place>} */
  places = new Map();
  /** @type {Map<string, Camera>} */
  cameras = new Map();
  /** @type {Map<string, Place[]>} */
  #children = new Map();
  /** @type {Map<string, Camera[]>} */
  #inPlace = new Map();
  /** @type {Map<string, Count>} */
  #counts = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;
  /** @type {Set<string>} */
  #asked = new Set();
  loaded = false;

  async load() {
    const [places, cameras] = await Promise.all([
      all("/places", { limit: 1000 }),
      all("/cameras", { limit: 1000 }),
    ]);
    this.places = new Map(places.map((/** @type {Place} */ place) => [place.code, place]));
    this.cameras = new Map(cameras.map((/** @type {Camera} */ camera) => [camera.id, camera]));
    this.loaded = true;
    this.#arrange();
  }

  /** @param {CloudEvent} event */
  apply({ type, data }) {
    if (type === "camera.state") {
      this.#stateChanged(data);
    } else if (type === "camera.changed") {
      this.cameras.set(data.id, data);
      this.#arrange();
    } else if (type === "camera.added" || type === "camera.grants") {
      this.load().catch(() => {});
    } else if (type === "camera.removed") {
      this.cameras.delete(data.id);
      this.#arrange();
    }
  }

  /** Learns of a camera that is not known yet. @param {string} id */
  require(id) {
    if (this.loaded && !this.cameras.has(id) && !this.#asked.has(id)) {
      this.#asked.add(id);
      this.#fetch(id);
    }
  }

  /** @param {string | null} code */
  childrenOf(code) {
    return this.#children.get(code ?? "") ?? [];
  }

  /** @param {string} code */
  camerasIn(code) {
    return this.#inPlace.get(code) ?? [];
  }

  /** @param {string} code @returns {Count} */
  countIn(code) {
    return this.#counts.get(code) ?? { total: 0, faults: 0 };
  }

  /** The places around a camera, outermost first. @param {string | undefined} code */
  pathOf(code) {
    const path = [];
    for (
      let place = this.places.get(code ?? "");
      place;
      place = this.places.get(place.parent ?? "")
    ) {
      path.unshift(place);
    }
    return path;
  }

  /** How many cameras there are, and how many give or never gave a picture. */
  countAll() {
    const standings = [...this.cameras.values()].map(standingOf);
    const unconnected = standings.filter((standing) => standing === "unconnected").length;
    const faults = standings.filter((standing) => standing === "offline").length;
    return { total: standings.length, faults, unconnected };
  }

  /** Cameras that give no picture, the longest silent first. */
  faults() {
    return [...this.cameras.values()]
      .filter(isFault)
      .sort((a, b) => String(a.state.since).localeCompare(String(b.state.since)));
  }

  /** @param {{id: string} & CameraState} state */
  #stateChanged(state) {
    const camera = this.cameras.get(state.id);
    if (!camera) return;
    const { responsible } = camera.state;
    this.cameras.set(state.id, { ...camera, state: { responsible, ...state } });
    this.#arrange();
  }

  /** @param {string} id */
  async #fetch(id) {
    try {
      const camera = await get("/cameras/" + encodeURIComponent(id));
      this.cameras.set(id, camera);
      this.#arrange();
    } catch {
      this.cameras.delete(id);
      this.#arrange();
    }
  }

  #arrange() {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.#children = grouped(this.places.values(), ({ parent }) =>
        parent && this.places.has(parent) ? parent : "",
      );
      this.#inPlace = grouped(this.cameras.values(), (camera) => camera.place);
      this.#count();
      this.dispatchEvent(new Event("change"));
    }, SETTLE);
  }

  #count() {
    this.#counts = new Map();
    for (const camera of this.cameras.values()) {
      for (const { code } of this.pathOf(camera.place)) {
        const count = this.countIn(code);
        const fault = isFault(camera) ? 1 : 0;
        this.#counts.set(code, { total: count.total + 1, faults: count.faults + fault });
      }
    }
  }
}
