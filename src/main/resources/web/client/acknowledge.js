/** Taking notice of faults, on this page at once and for all others by the centre. */

import { put, remove } from "./api.js";

/** @import { Catalogue } from "./catalogue.js" */
/** @import { Camera } from "./types.js" */

const AT_ONCE = 4;

/** @param {string} id */
const pathOf = (id) => `/cameras/${encodeURIComponent(id)}/acknowledgement`;

/** @param {Catalogue} catalogue @param {Camera} camera @param {string} [note] */
export async function acknowledge(catalogue, camera, note) {
  const acknowledged = await put(pathOf(camera.id), { body: note ? { note } : {} });
  stands(catalogue, camera, acknowledged);
}

/** @param {Catalogue} catalogue @param {Camera} camera */
export async function withdraw(catalogue, camera) {
  await remove(pathOf(camera.id));
  stands(catalogue, camera, null);
}

/**
 * Does the same with many, a few at a time; the first refusal is handed on at the end.
 * @param {Camera[]} cameras @param {(camera: Camera) => Promise<void>} act
 */
export async function withEach(cameras, act) {
  const left = [...cameras];
  /** @type {unknown[]} */
  const refusals = [];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      await act(next).catch((problem) => refusals.push(problem));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (refusals.length) throw refusals[0];
}

/** @param {Catalogue} catalogue @param {Camera} camera @param {any} acknowledged */
function stands(catalogue, { id, name }, acknowledged) {
  const data = { id, name, acknowledged };
  catalogue.apply({ type: "camera.acknowledged", id: "", time: "", offset: 0, epoch: "", data });
}
