/** The layouts that a screen, or the whole wall, can be given. */

import { contains, overlaps } from "./geometry.js";
import { onScreen } from "./layout.js";

/** @import { Rect, Screen, Wall, WallWindow } from "./types.js" */

/** @param {number} side @returns {Rect[]} */
const even = (side) =>
  Array.from({ length: side * side }, (_, i) => ({
    x: (i % side) / side,
    y: Math.floor(i / side) / side,
    w: 1 / side,
    h: 1 / side,
  }));

/** One large cell, the small ones at its right and below. @param {number} side @returns {Rect[]} */
const oneAnd = (side) => {
  const large = { x: 0, y: 0, w: (side - 1) / side, h: (side - 1) / side };
  return [large, ...even(side).filter((cell) => !overlaps(cell, large))];
};

/** @type {Record<string, Rect[]>} cells in fractions of what is laid out */
export const LAYOUTS = {
  1: even(1),
  4: even(2),
  9: even(3),
  16: even(4),
  "1+5": oneAnd(3),
  "1+7": oneAnd(4),
};

/** @param {Rect} cell @param {Rect} whole @returns {Rect} */
const within = (cell, whole) => ({
  x: whole.x + cell.x * whole.w,
  y: whole.y + cell.y * whole.h,
  w: cell.w * whole.w,
  h: cell.h * whole.h,
});

/** The cells of each layout on a screen, first the layouts of few. @param {Screen} screen */
export function cellsOf(screen) {
  const layouts = Object.values(LAYOUTS).sort((a, b) => a.length - b.length);
  return layouts.map((cells) => cells.map((cell) => within(cell, screen)));
}

/**
 * The windows of a screen, or of the whole wall, in the cells of a layout; those that find no
 * place are taken off. Cells that lie beside all screens are left out.
 * @param {Wall} wall @param {string} layout @param {Screen | null} screen
 * @returns {WallWindow[]}
 */
export function laidOut(wall, layout, screen) {
  const whole = screen ?? { x: 0, y: 0, w: 1, h: 1 };
  const cells = LAYOUTS[layout]
    .map((cell) => within(cell, whole))
    .filter((cell) => wall.screens.some((one) => overlaps(one, cell)));
  const here = screen ? onScreen(wall, wall.windows, screen) : inOrder(wall.windows);
  const kept = here.slice(0, cells.length).map((window, i) => ({ ...window, ...cells[i], z: 0 }));
  return [...wall.windows.filter((window) => !here.includes(window)), ...kept];
}

/** @param {WallWindow[]} windows */
const inOrder = (windows) => [...windows].sort((a, b) => a.y - b.y || a.x - b.x);

/** What stays when a screen is cleared. @param {Wall} wall @param {Screen} screen */
export function cleared(wall, screen) {
  const here = onScreen(wall, wall.windows, screen);
  return wall.windows.filter((window) => !here.includes(window) && !contains(screen, window));
}
