/** @import { WallWindow } from "../../client/types.js" */

/**
 * Windows under keys that outlive a new layout: a camera that stays on the wall keeps its
 * element, and with it the running picture, wherever it goes.
 * @param {WallWindow[]} windows
 * @returns {[string, WallWindow][]} in an order that does not change with place or z
 */
export function keyed(windows) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return [...windows]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((window) => /** @type {[string, WallWindow]} */ ([keyOf(window, seen), window]))
    .sort(([a], [b]) => a.localeCompare(b));
}

/** @param {WallWindow} window @param {Map<string, number>} seen */
function keyOf({ id, source }, seen) {
  if (source.type !== "camera") return "window:" + id;
  const camera = "camera:" + source.camera;
  const times = seen.get(camera) ?? 0;
  seen.set(camera, times + 1);
  return `${camera}:${times}`;
}
