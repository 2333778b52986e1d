/** Places and cameras of the county as the caller may see them, kept current by events. */

import { all, get } from "./api.js";
import { CatalogueOrder } from "./catalogue-order.js";
import { pages } from "./pages.js";
import { soon } from "./soon.js";

/** @import { Camera, CameraState, CloudEvent, Place } from "./types.js" */

const BRIEF = { view: "brief", limit: 2000 };
const READ_ANEW = "camera.added camera.grants place.added place.changed place.removed".split(" ");

/** Says "change" a little after one or many changes. */
export class Catalogue extends EventTarget {
  /** @type {Map<string, Place>} */
  places = new Map();
  /** @type {Map<string, Camera>} */
  cameras = new Map();
  /** Grows when cameras or places come, go or are renamed; not with their states. */
  edition = 0;
  loaded = false;
  #order = new CatalogueOrder();
  #moved = false;
  #asked = /** @type {Set<string>} */ (new Set());
  #gone = /** @type {Set<string>} */ (new Set());
  #tell = soon(() => this.#say());

  /** Shows places as long as there is nothing yet. @param {Place[]} places */
  begin(places) {
    if (!this.places.size) this.#take(places, new Map());
    this.#say();
  }

  /** At first every page is shown as it comes; later the whole replaces the former, and is told at once. */
  async load() {
    const places = all("/places", { limit: 2000 });
    const cameras = new Map();
    for await (const page of pages("/cameras", BRIEF)) {
      page.forEach((/** @type {Camera} */ camera) => cameras.set(camera.id, camera));
      if (!this.loaded) this.#take(await places, new Map(cameras));
    }
    this.#take(await places, cameras);
    this.loaded = true;
    this.#say();
  }

  /** @param {Place[]} places @param {Map<string, Camera>} cameras */
  #take(places, cameras) {
    this.places = new Map(places.map((place) => [place.code, place]));
    this.cameras = cameras;
    this.#asked.clear();
    this.#arrange();
  }

  /** @param {CloudEvent} event */
  apply({ type, data }) {
    if (type === "camera.state") {
      this.#stands(data.id, () => data);
    } else if (type === "camera.acknowledged") {
      this.#stands(data.id, (state) => ({ ...state, acknowledged: data.acknowledged }));
    } else if (type === "camera.changed") {
      this.cameras.set(data.id, data);
      this.#arrange();
    } else if (READ_ANEW.includes(type)) {
      this.load().catch(() => {});
    } else if (type === "camera.removed") {
      this.cameras.delete(data.id);
      this.#gone.add(data.id);
      this.#arrange();
    }
  }

  /** Is it known that there is no such camera? @param {string} id */
  isGone = (id) => this.#gone.has(id) && !this.cameras.has(id);

  /** Learns of a camera that is not known yet. @param {string} id */
  require(id) {
    if (this.loaded && !this.cameras.has(id)) this.#ask(id);
  }

  /** Learns all of a camera, of which a list tells little. @param {string} id */
  learn(id) {
    if (this.cameras.has(id) && !this.cameras.get(id)?.owner) this.#ask(id);
  }

  /** @param {string | null} code */
  childrenOf(code) {
    return this.#order.childrenOf(this.places, code ?? "");
  }

  /** @param {string} code @returns {Camera[]} */
  camerasIn(code) {
    return this.#order.idsIn(this.cameras, code).flatMap((id) => this.cameras.get(id) ?? []);
  }

  /** @param {string} code */
  countIn(code) {
    return this.#order.countIn(this.places, this.cameras, code);
  }

  /** The places around a camera, outermost first. @param {string | undefined} code */
  pathOf(code) {
    return this.#order.pathOf(this.places, code);
  }

  /** How many cameras there are, and how many give or never gave a picture. */
  countAll() {
    return this.#order.countAll(this.places, this.cameras);
  }

  /** Cameras that give no picture, first those that nobody has taken notice of. */
  faults() {
    return this.#order.faults(this.cameras);
  }

  /** @param {string} id @param {(before: CameraState) => CameraState} change */
  #stands(id, change) {
    const before = this.cameras.get(id);
    if (!before) return;
    const after = { ...before, state: change(before.state) };
    this.cameras.set(id, after);
    this.#order.turned(this.places, before, after);
    this.#tell();
  }

  /** @param {string} id */
  async #ask(id) {
    if (this.#asked.has(id)) return;
    this.#asked.add(id);
    try {
      this.cameras.set(id, await get("/cameras/" + encodeURIComponent(id)));
    } catch (problem) {
      if (/** @type {any} */ (problem).status === 404) this.#gone.add(id);
      else this.#asked.delete(id);
    }
    this.#arrange();
  }

  #say() {
    this.#order.stale(this.#moved);
    if (this.#moved) this.edition++;
    this.#moved = false;
    this.dispatchEvent(new Event("change"));
  }

  #arrange() {
    this.#moved = true;
    this.#tell();
  }
}
