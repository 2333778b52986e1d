/** Where a tour stands: the same arithmetic as the server's, on the server's time. */

/** @import { Source } from "./types.js" */

/** @param {Source} tour @param {number} now */
function turns({ anchor, dwell = 1, paused }, now) {
  return paused || !anchor ? 0 : Math.floor((now - Date.parse(anchor)) / (dwell * 1000));
}

/** Which of its cameras is shown, counted from 0. @param {Source} tour @param {number} now */
export function tourAt(tour, now) {
  const count = tour.cameras?.length ?? 1;
  const at = ((tour.start ?? 0) + turns(tour, now)) % count;
  return at < 0 ? at + count : at;
}

/** How many milliseconds until the next one; Infinity when it stays. */
/** @param {Source} tour @param {number} now */
export function untilNext(tour, now) {
  const { anchor, dwell = 1, paused, cameras = [] } = tour;
  if (paused || !anchor || cameras.length < 2) return Infinity;
  return Date.parse(anchor) + (turns(tour, now) + 1) * dwell * 1000 - now;
}
