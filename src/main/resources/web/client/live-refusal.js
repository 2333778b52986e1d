/** Why the centre would not open a picture: a WebSocket that is refused does not say it. */

import { get } from "./api.js";

/** @import { CameraState } from "./types.js" */

/**
 * @param {import("./api.js").Problem | null} problem
 * @param {import("./types.js").Camera | null} camera as asked of the centre
 * @param {string} path the camera below the API's root
 * @param {URLSearchParams} query with which it was asked for
 * @returns {Promise<CameraState | null>} null when the centre does not know either
 */
export async function refusalOf(problem, camera, path, query) {
  if (problem) return refusedWith(problem);
  if (camera?.state.reason) return camera.state;
  const access = await get(path + "/access").catch(() => null);
  const watching = access?.decisions.find(
    (/** @type {any} */ decision) => decision.right === "camera.watch",
  );
  if (watching && !watching.allowed) return down(whyNot(watching.grounds));
  const dutiful = query.get("purpose") === "duty";
  return access?.purposeRequired && dutiful ? down("purpose-required") : null;
}

/** On a screen it is about who hung the picture. @param {{code: string}[]} grounds */
function whyNot(grounds) {
  const hung = grounds.some(({ code }) => code === "hung-without-right");
  return hung ? "hung-without-right" : "access-refused";
}

/** A camera that one may not see is as if it were not there. @param {import("./api.js").Problem} problem */
function refusedWith({ status, code }) {
  if (status === 404) return down("outside-scope");
  return status === 403 ? down(code) : null;
}

/** @param {string} reason @returns {CameraState} */
function down(reason) {
  return { state: "offline", reason };
}
