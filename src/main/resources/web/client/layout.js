/** Acts on the windows of a wall: each takes a list and gives the next one. */

import { contains, holds, overlaps, screenOf } from "./geometry.js";

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

/** Does a window cover its whole screen? */
/** @param {WallWindow} window @param {Screen} screen */
export function isFull(window, screen) {
  return contains(window, screen);
}
