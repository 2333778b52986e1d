import { beside, marks, moved, screenOf } from "../../client/geometry.js";
import { isFull, withChange, without } from "../../client/layout.js";

/** @import { Rect, WallWindow } from "../../client/types.js" */
/** @import { WallModel } from "../../client/wall-model.js" */
/** @import { WallCanvas } from "./wall-canvas.js" */

/** @type {Record<string, ["x" | "y", 1 | -1]>} */
const ARROWS = {
  ArrowLeft: ["x", -1],
  ArrowRight: ["x", 1],
  ArrowUp: ["y", -1],
  ArrowDown: ["y", 1],
};

/** @type {WeakMap<WallModel, Map<string, Rect & {z: number}>>} places before full screen */
const formerPlaces = new WeakMap();

/**
 * What a key does to the window that has the focus.
 * @param {WallCanvas} canvas @param {WallWindow} window @param {KeyboardEvent} event
 */
export function actOnKey(canvas, window, event) {
  const { model } = canvas;
  const next = model && canvas.editable ? nextWindows(model, window, event) : null;
  if (!model || !next) return;
  event.preventDefault();
  event.stopPropagation();
  model.change(next);
  if (event.key === "Delete") canvas.tell("window-removed");
}

/** @param {WallModel} model @param {WallWindow} window @param {KeyboardEvent} event */
function nextWindows(model, window, event) {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key in ARROWS) {
    return withChange(model.windows, window.id, nudged(model, window, event));
  }
  if (event.key === "Delete" || event.key === "Backspace") return without(model.windows, window.id);
  return event.key === "Enter" ? withFull(model, window) : null;
}

/** @param {WallModel} model @param {WallWindow} window @param {KeyboardEvent} event */
function nudged(model, window, { key, shiftKey }) {
  const screens = model.wall?.screens ?? [];
  const [axis, way] = ARROWS[key];
  const side = axis === "x" ? "w" : "h";
  const others = model.windows.filter(({ id }) => id !== window.id);
  const known = marks(screens, others);
  if (shiftKey) {
    const edge = beside(known[axis], window[axis] + window[side], way);
    const length = edge - window[axis];
    return { [side]: length > 0.02 ? length : window[side] };
  }
  const place = { x: window.x, y: window.y, [axis]: beside(known[axis], window[axis], way) };
  const { x, y } = moved(window, place.x, place.y, known);
  return { x, y };
}

/** Fills the window's screen, or brings it back to where it was. */
/** @param {WallModel} model @param {WallWindow} window */
function withFull(model, window) {
  const screens = model.wall?.screens ?? [];
  const known = formerPlaces.get(model) ?? new Map();
  formerPlaces.set(model, known);
  const screen = screenOf(screens, window);
  const before = known.get(window.id);
  if (isFull(window, screen) && before) {
    known.delete(window.id);
    return withChange(model.windows, window.id, before);
  }
  known.set(window.id, { x: window.x, y: window.y, w: window.w, h: window.h, z: window.z });
  const z = Math.max(...model.windows.map((other) => other.z)) + 1;
  const { x, y, w, h } = screen;
  return withChange(model.windows, window.id, { x, y, w, h, z });
}
