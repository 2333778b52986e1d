import { SpeakingElement } from "../../client/speaking-element.js";
import { CameraPeek } from "../camera-peek/camera-peek.js";
import { actOnTreeKey } from "./tree-keys.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Favourites } from "../../client/favourites.js" */
/** @import { Recent } from "../../client/recent.js" */
/** @import { Row } from "./tree-rows.js" */

const ROW = 28;

/** What hands do in the tree, by mouse and by key alike. */
export class TreeActs extends SpeakingElement {
  /** @type {Set<string>} branches that are open */
  open = new Set();
  /** @type {Set<string>} groups that are shut */
  shut = new Set();
  /** @type {Row[]} */
  rows = [];
  /** Which part of the list is in sight, noted so that a redraw need not wait for the layout of the page. */
  sight = { top: 0, height: 800 };

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    /** @type {Favourites | null} */
    this.favourites = null;
    /** @type {Recent | null} */
    this.recent = null;
    this.query = this.active = "";
  }

  /** What the rows are made of besides the catalogue. */
  get view() {
    const { favourites, recent, shut, open } = this;
    return { favourites, recent, shut, open };
  }

  get list() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector(".list"));
  }

  get #peek() {
    return /** @type {CameraPeek} */ (this.renderRoot.querySelector("camera-peek"));
  }

  /** How many rows are in sight. */
  get page() {
    return Math.max(1, Math.floor(this.sight.height / ROW) - 1);
  }

  search() {
    this.renderRoot.querySelector("input")?.select();
  }

  /** @param {Row} row */
  isOpen({ key, group }) {
    return group === undefined ? this.open.has(key) : !this.shut.has(key);
  }

  /** A place opens or closes, a camera is chosen, or hung. @param {Row} row @param {boolean} [hang] */
  act(row, hang = false) {
    const { key, camera } = row;
    this.active = key;
    this.hush();
    if (camera) {
      this.tell("choose-camera", { id: camera.id });
      if (hang) this.tell("hang-camera", { id: camera.id });
    } else {
      const set = row.group === undefined ? this.open : this.shut;
      if (!set.delete(key)) set.add(key);
    }
    this.requestUpdate();
  }

  /** @param {Row} row @param {MouseEvent} event */
  clicked(row, event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (row.camera && target.hasAttribute("data-star")) this.star(row.camera.id);
    else this.act(row);
  }

  /** @param {string} id */
  star(id) {
    this.tell("star-camera", { id });
  }

  /** The pointer or the keys rest on a row: after a moment its camera is shown. @param {Row} row */
  rest({ camera, key }) {
    if (!camera) return this.hush();
    const row = () => this.renderRoot.querySelector(`[id="row-${CSS.escape(key)}"]`);
    this.#peek.rest(camera, () => row()?.getBoundingClientRect() ?? null);
  }

  hush() {
    this.#peek.leave();
  }

  /** @param {number} index */
  reveal(index) {
    const [top, bottom] = [index * ROW, (index + 1) * ROW];
    this.#scroll(Math.max(Math.min(this.sight.top, top), bottom - this.sight.height));
  }

  /** @param {number} top */
  #scroll(top) {
    this.list.scrollTop = top;
    this.sight.top = this.list.scrollTop;
  }

  /** @param {InputEvent} event */
  typed(event) {
    this.query = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.active = "";
    this.#scroll(0);
    this.hush();
  }

  /** Enter takes the first that was found, with Shift onto the wall; arrow down goes into the list. */
  /** @param {KeyboardEvent} event */
  leaveSearch(event) {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      this.list.focus();
      actOnTreeKey(this, new KeyboardEvent("keydown", { key: "ArrowDown" }));
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#takeFirst(event.shiftKey);
    }
  }

  async #cameras() {
    const { catalogue } = this;
    while (catalogue && !catalogue.loaded)
      await new Promise((next) => catalogue.addEventListener("change", next, { once: true }));
  }

  /** Of what was found for all that has been typed, also when the keys were faster than cameras and rows. */
  /** @param {boolean} hang */
  async #takeFirst(hang) {
    await this.#cameras();
    this.requestUpdate();
    await this.updateComplete;
    const first = this.query && this.rows.find(({ camera }) => camera);
    if (first) this.act(first, hang);
  }
}
