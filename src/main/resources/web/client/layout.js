/** Acts on the windows of a wall: each takes a list and gives the next one. */

import { contains, holds, marks, overlaps, screenOf } from "./geometry.js";

/** @import { Rect, Screen, Source, Wall, WallWindow } from "./types.js" */

/** @param {Rect} rect */
const bare = ({ x, y, w, h }) => ({ x, y, w, h });

/** @param {WallWindow[]} windows @param {string} id @param {Partial<WallWindow>} change */
export function withChange(windows, id, change) {
  return windows.map((window) => (window.id === id ? { ...window, ...change } : window));
}

/** @param {WallWindow[]} windows @param {string} id */
export function onTop(windows, id) {
  const highest = Math.max(...windows.map(({ z }) => z));
  return withChange(windows, id, { z: highest + 1 });
}

/** @param {WallWindow[]} windows @param {string} id */
export function without(windows, id) {
  return windows.filter((window) => window.id !== id);
}

/** Two windows take each other's place. */
/** @param {WallWindow[]} windows @param {WallWindow} one @param {WallWindow} other */
export function swapped(windows, one, other) {
  return withChange(withChange(windows, one.id, bare(other)), other.id, bare(one));
}

/** @param {WallWindow[]} windows @param {Source} source @param {Rect} rect */
export function withNew(windows, source, rect) {
  const z = Math.max(0, ...windows.filter((other) => overlaps(other, rect)).map((o) => o.z + 1));
  return [...windows, { id: "w-" + crypto.randomUUID(), source, ...bare(rect), z }];
}

/** The window on top at a point. */
/** @param {WallWindow[]} windows @param {number} x @param {number} y @param {string} [except] */
export function windowAt(windows, x, y, except) {
  return windows
    .filter((window) => window.id !== except && holds(window, x, y))
    .sort((a, b) => b.z - a.z)[0];
}

/** @param {Screen} screen @param {number} count 1, 4 or 9 @returns {Rect[]} */
export function cells(screen, count) {
  const side = Math.round(Math.sqrt(count));
  return Array.from({ length: count }, (_, i) => ({
    x: screen.x + (screen.w / side) * (i % side),
    y: screen.y + (screen.h / side) * Math.floor(i / side),
    w: screen.w / side,
    h: screen.h / side,
  }));
}

/** The windows whose middle lies on a screen, in reading order. */
/** @param {Wall} wall @param {WallWindow[]} windows @param {Screen} screen */
export function onScreen(wall, windows, screen) {
  return windows
    .filter((window) => screenOf(wall.screens, window).id === screen.id)
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/**
 * Where a new window fits at a point: the largest room on its screen that is free.
 * @param {Wall} wall @param {WallWindow[]} windows @param {number} x @param {number} y
 */
export function roomAt(wall, windows, x, y) {
  const screen = screenOf(wall.screens, { x, y, w: 0, h: 0 });
  const known = marks([screen], windows);
  const [left, right] = spans(known.x, screen.x, screen.x + screen.w, x);
  const [top, bottom] = spans(known.y, screen.y, screen.y + screen.h, y);
  /** @type {Rect} */
  let best = cells(screen, 4).find((cell) => holds(cell, x, y)) ?? bare(screen);
  let most = 0;
  for (const x0 of left) {
    for (const x1 of right) {
      for (const y0 of top) {
        for (const y1 of bottom) {
          const room = { x: x0, y: y0, w: x1 - x0, h: y1 - y0 };
          if (room.w * room.h <= most || !isFree(windows, room)) continue;
          best = room;
          most = room.w * room.h;
        }
      }
    }
  }
  return best;
}

/** The marks of a screen before and behind a point. */
/** @param {number[]} along @param {number} from @param {number} to @param {number} at */
function spans(along, from, to, at) {
  const own = [...new Set(along)].filter((mark) => mark >= from && mark <= to);
  return [own.filter((mark) => mark <= at), own.filter((mark) => mark > at + 0.01)];
}

/** The first free cell of a wall, or null when every screen is full. */
/** @param {Wall} wall @param {WallWindow[]} windows */
export function freeRoom(wall, windows) {
  for (const count of [4, 9, 16]) {
    for (const screen of wall.screens) {
      const free = cells(screen, count).find((cell) => isFree(windows, cell));
      if (free) return free;
    }
  }
  return null;
}

/** @param {WallWindow[]} windows @param {Rect} rect */
function isFree(windows, rect) {
  return !windows.some((window) => overlaps(window, rect));
}

/** Does a window cover its whole screen? */
/** @param {WallWindow} window @param {Screen} screen */
export function isFull(window, screen) {
  return contains(window, screen);
}
