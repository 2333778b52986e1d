import { beside, marks, moved, screenOf } from "../../client/geometry.js";
import { isFull, onTop, swapped, withChange, without } from "../../client/layout.js";

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

/** @type {Record<string, (paused: boolean) => "pause" | "resume" | "next" | "previous">} */
const TOUR_KEYS = {
  p: (paused) => (paused ? "resume" : "pause"),
  "]": () => "next",
  "[": () => "previous",
};

/** @type {WeakMap<WallModel, Map<string, Rect & {z: number}>>} places before full screen */
const formerPlaces = new WeakMap();

/**
 * What a key does to the window that has the focus.
 * @param {WallCanvas} canvas @param {WallWindow} window @param {KeyboardEvent} event
 */
export function actOnKey(canvas, window, event) {
  const { model } = canvas;
  if (model && canvas.editable && actsAtOnce(canvas, window, event)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const next = model && canvas.editable ? nextWindows(model, window, event) : null;
  if (!model || !next) return;
  event.preventDefault();
  event.stopPropagation();
  model.change(next);
  if (event.key === "Delete") canvas.tell("window-removed");
}

/** Steps of a tour, and the mark for a swap. */
/** @param {WallCanvas} canvas @param {WallWindow} window @param {KeyboardEvent} event */
function actsAtOnce(canvas, window, { key, ctrlKey, metaKey }) {
  if (ctrlKey || metaKey) return false;
  const step = TOUR_KEYS[key.toLowerCase()];
  if (step && window.source.type === "tour") {
    canvas.model?.stepTour(window.id, step(window.source.paused ?? false));
    return true;
  }
  if (key.toLowerCase() !== "x") return false;
  const other = canvas.model?.windows.find(({ id }) => id === canvas.marked);
  if (other && other.id !== window.id)
    canvas.model?.change(swapped(canvas.model.windows, other, window));
  canvas.marked = other ? "" : window.id;
  return true;
}

/** @param {WallModel} model @param {WallWindow} window @param {KeyboardEvent} event */
function nextWindows(model, window, event) {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key in ARROWS) {
    return withChange(model.windows, window.id, nudged(model, window, event));
  }
  if (event.key === "Delete" || event.key === "Backspace") return without(model.windows, window.id);
  if (event.key.toLowerCase() === "t") return onTop(model.windows, window.id);
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
