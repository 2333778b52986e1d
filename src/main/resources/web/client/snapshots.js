/** Pictures of cameras as they are now, few at a time: every one of them is a look in the register. */

import { ask } from "./api.js";

const WIDTH = 480;
const AT_ONCE = 4;

/** @type {(() => void)[]} */
const waiting = [];
let under = 0;

/**
 * One picture, as the address of a blob that the caller gives back by URL.revokeObjectURL.
 * @param {string} camera @param {string} purpose @param {AbortSignal} signal gives up, also while it waits
 */
export async function snapshot(camera, purpose, signal) {
  await turn();
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

async function turn() {
  if (under >= AT_ONCE) await new Promise((go) => waiting.push(() => go(undefined)));
  under++;
}
