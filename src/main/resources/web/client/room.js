/** Where on a wall there is room for one window more, whatever layout its screens have. */

import { contains, holds, overlaps, screenOf } from "./geometry.js";
import { cells } from "./layout.js";
import { cellsOf } from "./layouts.js";

/** @import { Rect, Screen, Wall, WallWindow } from "./types.js" */

const LEAST = 1 / 8;

/**
 * Where a new window fits at a point: the cell of the layout there, else the largest room around it.
 * @param {Wall} wall @param {WallWindow[]} windows @param {number} x @param {number} y
 */
export function roomAt(wall, windows, x, y) {
  const screen = screenOf(wall.screens, { x, y, w: 0, h: 0 });
  const around = (/** @type {Rect} */ room) => holds(room, x, y);
  return (
    freeCells(screen, windows).find(around) ??
    largest(screen, windows, around) ??
    cells(screen, 4).find(around) ??
    cells(screen, 1)[0]
  );
}

/**
 * The first room that a wall has: a cell of a screen's layout, else what its windows leave free;
 * a quarter of a bare screen. Null when every screen is full.
 * @param {Wall} wall @param {WallWindow[]} windows
 */
export function freeRoom(wall, windows) {
  for (const screen of wall.screens) {
    const bare = !windows.some((window) => overlaps(window, screen));
    const wide = (/** @type {Rect} */ { w, h }) => w >= LEAST * screen.w && h >= LEAST * screen.h;
    const [cell] = bare ? cells(screen, 4) : freeCells(screen, windows);
    const room = cell ?? largest(screen, windows, wide);
    if (room) return room;
  }
  return null;
}

/** What is empty of the layout in which a screen's windows stand; none when they stand in no layout. */
/** @param {Screen} screen @param {WallWindow[]} windows */
function freeCells(screen, windows) {
  const here = windows.filter((window) => overlaps(window, screen));
  const isCell = (/** @type {Rect[]} */ all) =>
    here.every((window) => all.some((cell) => contains(cell, window) && contains(window, cell)));
  const layout = here.length ? cellsOf(screen).find(isCell) : undefined;
  return layout?.filter((cell) => isFree(here, cell)) ?? [];
}

/** The largest free room of a screen among those that fit: its edges are edges of windows or the screen's. */
/** @param {Screen} screen @param {WallWindow[]} windows @param {(room: Rect) => boolean} fits */
function largest(screen, windows, fits) {
  const here = windows.filter((window) => overlaps(window, screen));
  const across = spans([screen, ...here].flatMap(({ x, w }) => [x, x + w]));
  const down = spans([screen, ...here].flatMap(({ y, h }) => [y, y + h]));
  /** @type {Rect | null} */
  let best = null;
  for (const [x, w] of across) {
    for (const [y, h] of down) {
      const room = { x, y, w, h };
      const larger = !best || w * h > best.w * best.h;
      if (larger && contains(screen, room) && fits(room) && isFree(here, room)) best = room;
    }
  }
  return best;
}

/** Every way from one mark to a later one: where it begins, how long it is. */
/** @param {number[]} marks @returns {[number, number][]} */
function spans(marks) {
  const own = [...new Set(marks)].sort((a, b) => a - b);
  return own.flatMap((from, i) =>
    own.slice(i + 1).map((to) => /** @type {[number, number]} */ ([from, to - from])),
  );
}

/** @param {WallWindow[]} windows @param {Rect} rect */
function isFree(windows, rect) {
  return !windows.some((window) => overlaps(window, rect));
}
