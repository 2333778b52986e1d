/** @import { ConferenceDesk } from "./conference-desk.js" */

/** @type {[string[], string][]} the keys of a conference, and the words for what they do */
export const KEYS = [
  [["M"], "conference.key.microphone"],
  [["V"], "conference.key.camera"],
  [["S"], "conference.key.screen"],
  [["H"], "conference.key.hand"],
  [["C"], "conference.key.chat"],
  [["P"], "conference.key.people"],
  [["L"], "conference.key.layout"],
  [["D"], "conference.key.devices"],
  [["E"], "case.edit"],
  [["?"], "keys.help"],
];

/** @type {Record<string, string>} */
const ACTS = {
  m: "microphone",
  v: "camera",
  s: "screen",
  h: "hand",
  c: "chat",
  p: "people",
  l: "layout",
  d: "devices",
  e: "case",
  "?": "help",
};

/**
 * Keys that work wherever one stands, but for fields where one writes.
 * @param {ConferenceDesk} desk @param {KeyboardEvent} event
 */
export function onKey(desk, event) {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const act = ACTS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  desk.act(act);
}
