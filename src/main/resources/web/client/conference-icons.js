/** The signs of a conference, drawn in a field of 24 by 24. */

import { html } from "lit";

/** @type {Record<string, string>} strokes */
const STROKES = {
  microphone: "M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11a7 7 0 0 0 14 0M12 18v3",
  camera: "M3 7h12v10H3zM15 11l6-4v10l-6-4",
  screen: "M3 4h18v12H3zM8 20h8M12 16v4",
  hand: "M8 13V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8a6.5 6.5 0 0 1-12 3.5L4 14a1.6 1.6 0 0 1 2.7-1.5z",
  chat: "M4 5h16v11H10l-5 4v-4H4z",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6M18 14a6.5 6.5 0 0 1 3.5 6",
  layout: "M3 4h8v7H3zM13 4h8v7h-8zM3 13h8v7H3zM13 13h8v7h-8z",
  devices: "M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",
  leave: "M3 15c5-5 13-5 18 0l-3 3-4-2v-3h-4v3l-4 2z",
  expand: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
};
const CROSSED = "M4 4l16 16";

/** @param {keyof STROKES | string} name @param {boolean} [crossed] */
export function icon(name, crossed = false) {
  const path = STROKES[name] + (crossed ? CROSSED : "");
  return html`<svg viewBox="0 0 24 24" class="icon" aria-hidden="true"><path d=${path} /></svg>`;
}
