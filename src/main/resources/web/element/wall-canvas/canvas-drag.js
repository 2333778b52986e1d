import { marks, moved, resized } from "../../client/geometry.js";
import { swapped, windowAt, withChange, withNew } from "../../client/layout.js";

/** @import { Rect, WallWindow } from "../../client/types.js" */
/** @import { WallCanvas } from "./wall-canvas.js" */

const THRESHOLD = 5;

/** Moves, resizes and swaps windows by pointer; nothing changes before it is let go. */
export class CanvasDrag {
  #canvas;
  /** @type {WallWindow | null} */
  #window = null;
  #resizing = false;
  #started = false;
  #from = { x: 0, y: 0, clientX: 0, clientY: 0 };
  /** @type {Rect | null} where the window would go */
  ghost = null;
  /** the window that would swap */
  target = "";

  /** @param {WallCanvas} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
  }

  /** @param {WallWindow} window @param {PointerEvent} event */
  begin(window, event) {
    const element = /** @type {HTMLElement} */ (event.currentTarget);
    element.focus();
    if (!this.#canvas.editable || event.button !== 0) return;
    const corner = /** @type {Element} */ (event.composedPath()[0]);
    this.#resizing = corner.classList?.contains("corner") ?? false;
    this.#window = window;
    this.#started = false;
    const { clientX, clientY } = event;
    this.#from = { ...this.#canvas.pointOf(event), clientX, clientY };
    element.setPointerCapture(event.pointerId);
    element.onpointermove = this.#move;
    element.onpointerup = (up) => this.#end(element, up);
    element.onpointercancel = () => this.#stop(element);
  }

  /** @param {PointerEvent} event */
  #move = (event) => {
    const { clientX, clientY } = event;
    const far = Math.hypot(clientX - this.#from.clientX, clientY - this.#from.clientY);
    if (!this.#started && far < THRESHOLD) return;
    this.#started = true;
    this.#aim(event);
    this.#canvas.requestUpdate();
  };

  /** @param {PointerEvent} event */
  #aim(event) {
    const wall = this.#canvas.model?.wall;
    const window = this.#window;
    if (!wall || !window) return;
    const { x, y } = this.#canvas.pointOf(event);
    const others = wall.windows.filter(({ id }) => id !== window.id);
    const known = marks(wall.screens, others);
    if (this.#resizing) {
      this.ghost = resized(window, x, y, known);
      return;
    }
    const other = event.altKey ? undefined : windowAt(wall.windows, x, y, window.id);
    this.target = other?.id ?? "";
    const { x: left, y: top } = { x: window.x + x - this.#from.x, y: window.y + y - this.#from.y };
    this.ghost = other ? null : moved(window, left, top, known);
  }

  /** @param {HTMLElement} element @param {PointerEvent} event */
  #end(element, event) {
    const { model } = this.#canvas;
    if (this.#started && this.#window && model) {
      this.#aim(event);
      model.change(this.#next(model.windows, this.#window));
    }
    this.#stop(element);
  }

  /** @param {WallWindow[]} windows @param {WallWindow} window */
  #next(windows, window) {
    const other = windows.find(({ id }) => id === this.target);
    if (other) return swapped(windows, window, other);
    if (!this.ghost) return windows;
    const { x, y, w, h } = this.ghost;
    const rest = windows.filter(({ id }) => id !== window.id);
    const z = withNew(rest, window.source, this.ghost).at(-1)?.z ?? 0;
    return withChange(windows, window.id, { x, y, w, h, z });
  }

  /** @param {HTMLElement} element */
  #stop(element) {
    element.onpointermove = element.onpointerup = element.onpointercancel = null;
    this.#window = null;
    this.ghost = null;
    this.target = "";
    this.#canvas.requestUpdate();
  }
}
