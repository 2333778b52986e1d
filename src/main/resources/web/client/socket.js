/** Opens WebSockets to the centre; of a refused one it asks over HTTP why. */

import { get } from "./api.js";

/**
 * @param {string} path below the API's root, with its query
 * @param {string} resource what answers over HTTP with the reason of a refusal
 * @param {(problem: import("./api.js").Problem | null, answer: any) => void} [explain]
 */
export function openSocket(path, resource, explain = () => {}) {
  const scheme = location.protocol === "https:" ? "wss://" : "ws://";
  const socket = new WebSocket(scheme + location.host + "/api/v1" + path);
  socket.binaryType = "arraybuffer";
  let opened = false;
  socket.addEventListener("open", () => (opened = true));
  socket.addEventListener("close", () => opened || ask());
  const ask = () =>
    get(resource).then(
      (answer) => explain(null, answer),
      (problem) => explain(problem, null),
    );
  return socket;
}
