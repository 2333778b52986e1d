import { nearestTo } from "./map-marks.js";

/** @import { CountyMap } from "./county-map.js" */

const CLICK = 5;

/** Panning, zooming and choosing by pointers: one drags, two pinch, with Shift one draws a box. */
export class MapHands {
  #map;
  /** @type {Map<number, {x: number, y: number}>} */
  #down = new Map();
  /** @type {{x: number, y: number} | null} where a press began that may be a click */
  #pressed = null;
  /** @type {{x: number, y: number} | null} */
  #corner = null;

  /** @param {CountyMap} map */
  constructor(map) {
    this.#map = map;
  }

  /** @param {PointerEvent} event */
  down = (event) => {
    if (event.button !== 0) return;
    const at = this.#map.pointOf(event);
    this.#pressed = at;
    if (event.shiftKey || this.#map.boxing) this.#corner = at;
    else if (this.#map.target.draggable) return;
    this.#map.target.setPointerCapture(event.pointerId);
    this.#down.set(event.pointerId, at);
  };

  /** @param {PointerEvent} event */
  move = (event) => {
    const at = this.#map.pointOf(event);
    const before = this.#down.get(event.pointerId);
    if (!before) return this.#map.point(at);
    const others = [...this.#down].filter(([id]) => id !== event.pointerId);
    this.#down.set(event.pointerId, at);
    if (this.#corner) this.#map.drawBox(this.#corner, at);
    else if (others.length) this.#pinch(others[0][1], before, at);
    else this.#map.moved((view) => view.pan(at.x - before.x, at.y - before.y));
  };

  /** @param {{x: number, y: number}} still @param {{x: number, y: number}} from @param {{x: number, y: number}} to */
  #pinch(still, from, to) {
    const factor = apart(still, to) / Math.max(1, apart(still, from));
    const [x, y] = [(still.x + to.x) / 2, (still.y + to.y) / 2];
    this.#map.moved((view) => {
      view.zoom(factor, x, y);
      view.pan((to.x - from.x) / 2, (to.y - from.y) / 2);
    });
  }

  /** @param {PointerEvent} event */
  up = (event) => {
    this.#down.delete(event.pointerId);
    const at = this.#map.pointOf(event);
    const corner = this.#corner;
    this.#corner = null;
    if (corner && apart(corner, at) > CLICK) this.#map.selectBox();
    else if (this.#pressed && apart(this.#pressed, at) <= CLICK)
      this.#map.take(nearestTo(this.#map.marks, at.x, at.y));
    this.#pressed = null;
  };

  /** @param {PointerEvent} event */
  gone = (event) => {
    this.#down.delete(event.pointerId);
    this.#pressed = this.#corner = null;
  };

  /** @param {WheelEvent} event */
  wheel = (event) => {
    event.preventDefault();
    const { x, y } = this.#map.pointOf(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    this.#map.moved((view) => view.zoom(2 ** ((-event.deltaY * lines) / 240), x, y));
  };
}

/** @param {{x: number, y: number}} a @param {{x: number, y: number}} b */
function apart(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
