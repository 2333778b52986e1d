import { SpeakingElement } from "../../client/speaking-element.js";
import { CAMERA } from "../wall-canvas/canvas-drop.js";
import { nearestTo } from "./map-marks.js";
import { boundsOfCameras, MapView } from "./map-view.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Mark } from "./map-marks.js" */
/** @import { Box } from "./map-paint.js" */
/** @typedef {{x: number, y: number}} Point */

const CLOSER = 256 * 2 ** 16;

/** What hands do on the map, by pointer and by key alike. */
export class MapActs extends SpeakingElement {
  view = new MapView();
  /** @type {Mark[]} what is drawn now */
  marks = [];
  /** @type {Mark | null} what the pointer or the keys are at */
  pointed = null;
  /** @type {Box | null} */
  box = null;
  /** @type {Set<string>} */
  selected = new Set();

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    this.boxing = false;
  }

  draw() {}

  get target() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector(".target"));
  }

  reach() {
    this.target.focus();
  }

  /** @param {{clientX: number, clientY: number}} event @returns {Point} */
  pointOf({ clientX, clientY }) {
    const box = this.target.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }

  /** @param {(view: MapView) => void} move */
  moved(move) {
    move(this.view);
    this.requestUpdate();
  }

  showWhole() {
    this.view.whole = true;
    this.requestUpdate();
  }

  /** A mark that is pointed at can be dragged; beside it the map itself is. @param {Point} at */
  point({ x, y }) {
    const mark = nearestTo(this.marks, x, y);
    this.target.draggable = mark?.cameras.length === 1 && !this.boxing;
    if (mark !== this.pointed) this.aim(mark);
  }

  /** @param {Mark | null} mark */
  aim(mark) {
    if (this.pointed === mark) return;
    this.pointed = mark;
    this.requestUpdate();
  }

  /** One camera is chosen; many are shown from nearer. @param {Mark | null} mark */
  take(mark) {
    if (mark?.cameras.length === 1) this.tell("choose-camera", { id: mark.cameras[0].id });
    else if (mark) this.moved((view) => this.#closer(view, mark));
  }

  /** @param {MapView} view @param {Mark} mark */
  #closer(view, mark) {
    const before = view.scale;
    view.whole = false;
    view.fit(boundsOfCameras(mark.cameras), CLOSER);
    if (view.scale < before * 1.5) view.zoom((before * 2) / view.scale);
  }

  /** @param {Point} from @param {Point} to */
  drawBox(from, to) {
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    this.box = { x, y, w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) };
    this.draw();
  }

  /** All within the box, also those that are drawn as one. */
  selectBox() {
    const { box } = this;
    this.box = null;
    this.boxing = false;
    if (box) this.#select(box);
  }

  /** The same by keys: what lies around the middle. */
  takeAround() {
    const { width, height } = this.view;
    this.#select({ x: width / 4, y: height / 4, w: width / 2, h: height / 2 });
  }

  /** @param {Box} box */
  #select({ x, y, w, h }) {
    for (const { id, lon, lat } of this.catalogue?.cameras.values() ?? []) {
      const [cx, cy] = this.view.at(lon, lat);
      if (cx >= x && cx <= x + w && cy >= y && cy <= y + h) this.selected.add(id);
    }
    this.requestUpdate();
  }

  clear() {
    this.box = null;
    this.boxing = false;
    this.selected = new Set();
    this.requestUpdate();
  }

  /** @param {DragEvent} event */
  dragged = (event) => {
    const [camera] = this.pointed?.cameras ?? [];
    if (!camera) return event.preventDefault();
    event.dataTransfer?.setData(CAMERA, camera.id);
  };
}
