/** Opens WebSockets to the centre; of a refused one it asks over HTTP why. */

import { get, Problem } from "./api.js";

/**
 * @param {string} path below the API's root, with its query
 * @param {string} resource what answers over HTTP with the reason of a refusal
 * @param {(problem: Problem) => unknown} [refused]
 */
export function openSocket(path, resource, refused = () => {}) {
  const scheme = location.protocol === "https:" ? "wss://" : "ws://";
  const socket = new WebSocket(scheme + location.host + "/api/v1" + path);
  socket.binaryType = "arraybuffer";
  let opened = false;
  socket.addEventListener("open", () => (opened = true));
  socket.addEventListener("close", () => opened || get(resource).catch(refused));
  return socket;
}
