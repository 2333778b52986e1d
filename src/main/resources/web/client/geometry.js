/** Rectangles on a wall, in fractions of it. Nothing here draws. */

/** @import { Rect, Screen } from "./types.js" */

const EPSILON = 1e-6;
const LEAST = 0.02;
const PARTS = [0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1];

/** @param {Rect} a @param {Rect} b */
export function overlaps(a, b) {
  return (
    a.x < b.x + b.w - EPSILON &&
    b.x < a.x + a.w - EPSILON &&
    a.y < b.y + b.h - EPSILON &&
    b.y < a.y + a.h - EPSILON
  );
}

/** @param {Rect} outer @param {Rect} inner */
export function contains(outer, inner) {
  return (
    inner.x >= outer.x - EPSILON &&
    inner.y >= outer.y - EPSILON &&
    inner.x + inner.w <= outer.x + outer.w + EPSILON &&
    inner.y + inner.h <= outer.y + outer.h + EPSILON
  );
}

/** @param {Rect} rect @param {number} x @param {number} y */
export function holds(rect, x, y) {
  return x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
}

/** The screen on which the middle of a rectangle lies, or else the first. */
/** @param {Screen[]} screens @param {Rect} rect */
export function screenOf(screens, rect) {
  const x = rect.x + rect.w / 2;
  const y = rect.y + rect.h / 2;
  return screens.find((screen) => holds(screen, x, y)) ?? screens[0];
}

/**
 * What a screen shows of a rectangle: per cent of the screen, for CSS.
 * @param {Rect} rect @param {Rect} screen
 */
export function placement(rect, screen) {
  const per = (/** @type {number} */ part) => (part * 100).toFixed(4) + "%";
  const left = per((rect.x - screen.x) / screen.w);
  const top = per((rect.y - screen.y) / screen.h);
  return `left:${left};top:${top};width:${per(rect.w / screen.w)};height:${per(rect.h / screen.h)}`;
}

/** The lines of the screens: edges of the screens, their quarters and thirds. */
/** @param {Screen[]} screens @param {"x" | "y"} axis */
export function lines(screens, axis) {
  const side = axis === "x" ? "w" : "h";
  const all = screens.flatMap((screen) => PARTS.map((part) => screen[axis] + screen[side] * part));
  return [...new Set(all.map((line) => Math.round(line * 1e6) / 1e6))].sort((a, b) => a - b);
}

/** @param {number[]} marks @param {number} value */
export function nearest(marks, value) {
  return marks.reduce((best, mark) =>
    Math.abs(mark - value) < Math.abs(best - value) ? mark : best,
  );
}

/** @typedef {{x: number[], y: number[]}} Marks what windows snap to */

/**
 * The lines of the screens and the edges of the windows that hang.
 * @param {Screen[]} screens @param {Rect[]} windows
 * @returns {Marks}
 */
export function marks(screens, windows) {
  const hung = {
    x: windows.flatMap(({ x, w }) => [x, x + w]),
    y: windows.flatMap(({ y, h }) => [y, y + h]),
  };
  return { x: [...lines(screens, "x"), ...hung.x], y: [...lines(screens, "y"), ...hung.y] };
}

/** The mark before or after a value. */
/** @param {number[]} marks @param {number} value @param {number} direction */
export function beside(marks, value, direction) {
  const further = marks.filter((mark) => (mark - value) * direction > EPSILON);
  return further.length ? nearest(further, value) : value;
}

/**
 * A rectangle moved to a place and snapped by the edge that lies nearer to a line.
 * @param {Rect} rect @param {number} x @param {number} y @param {Marks} marks
 */
export function moved(rect, x, y, marks) {
  return { ...rect, x: settled(x, rect.w, marks.x), y: settled(y, rect.h, marks.y) };
}

/** @param {number} start @param {number} length @param {number[]} along */
function settled(start, length, along) {
  const first = nearest(along, start);
  const last = nearest(along, start + length) - length;
  const best = Math.abs(first - start) <= Math.abs(last - start) ? first : last;
  return Math.min(Math.max(best, 0), 1 - length);
}

/**
 * A rectangle whose lower right corner is drawn to a point.
 * @param {Rect} rect @param {number} x @param {number} y @param {Marks} marks
 */
export function resized(rect, x, y, marks) {
  const beyond = (/** @type {number} */ from) => (/** @type {number} */ line) =>
    line > from + LEAST;
  const right = nearest(marks.x.filter(beyond(rect.x)), x);
  const bottom = nearest(marks.y.filter(beyond(rect.y)), y);
  return { ...rect, w: right - rect.x, h: bottom - rect.y };
}
