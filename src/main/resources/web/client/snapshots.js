/**
 * Pictures of cameras as they are now, few at a time: every one of them is a look in the register.
 * What somebody points at comes before what only hangs there.
 */

import { ask } from "./api.js";

const WIDTH = 480;
const AT_ONCE = 4;

/** @type {(() => void)[]} */
const waiting = [];
let under = 0;

/**
 * One picture, as the address of a blob that the caller gives back by URL.revokeObjectURL.
 * @param {string} camera @param {string} purpose @param {AbortSignal} signal gives up, also while it waits
 * @param {boolean} [first] whether somebody waits for it
 */
export async function snapshot(camera, purpose, signal, first = false) {
  await turn(first);
  try {
    signal.throwIfAborted();
    const query = { purpose, width: WIDTH };
    const path = `/cameras/${encodeURIComponent(camera)}/snapshot.jpg`;
    const answer = await ask("GET", path, { query, signal });
    return URL.createObjectURL(await answer.blob());
  } finally {
    under--;
    waiting.shift()?.();
  }
}

/** @param {boolean} first */
async function turn(first) {
  if (under >= AT_ONCE) {
    const put = first ? "unshift" : "push";
    await new Promise((go) => waiting[put](() => go(undefined)));
  }
  under++;
}
