/** @import { Screen } from "./types.js" */

/**
 * Screens of one size, side by side, numbered by rows; names of screens that are there already stay.
 * @param {number} columns
 * @param {number} rows
 * @param {Screen[]} former
 * @param {(number: number) => string} name
 * @returns {Screen[]}
 */
export function gridOf(columns, rows, former, name) {
  return Array.from({ length: columns * rows }, (_, at) => ({
    id: at + 1,
    name: former.find(({ id }) => id === at + 1)?.name ?? name(at + 1),
    x: (at % columns) / columns,
    y: Math.floor(at / columns) / rows,
    w: 1 / columns,
    h: 1 / rows,
  }));
}

/** The screen moved and resized, kept within the wall and at least a fiftieth of it each way. */
/** @param {Screen} screen @param {Partial<Screen>} change @returns {Screen} */
export function fitted(screen, change) {
  const { x, y, w, h } = { ...screen, ...change };
  const width = within(w, 0.02, 1);
  const height = within(h, 0.02, 1);
  const at = { x: within(x, 0, 1 - width), y: within(y, 0, 1 - height) };
  return { ...screen, ...change, ...at, w: width, h: height };
}

/** @param {number} value @param {number} least @param {number} most */
function within(value, least, most) {
  return Math.min(Math.max(Number.isFinite(value) ? value : least, least), most);
}
