/** What is wrong with one's own line and devices, in words, and what the host asks. */

import { html } from "lit";
import { problemWords, t } from "../client/messages.js";
import { secondsSince } from "./conference-gate.js";

/** @import { ConferenceRoom } from "../client/conference-room.js" */

/** @param {ConferenceRoom} room */
export function troublesOf(room) {
  const { level = "good", reason } = room.qualities.get(room.seat) ?? {};
  const state = room.media.connection?.connectionState ?? "new";
  const words = [];
  if (room.lost) words.push(t("trouble.lost", { seconds: secondsSince(room.lost) }));
  else if (state === "failed" || state === "disconnected") words.push(t("trouble.media"));
  else if (level !== "good") words.push(t("trouble.line." + (reason ?? "silent")));
  if (room.own?.audio === "host") words.push(t("conference.microphone.taken"));
  if (room.own?.video === "host") words.push(t("conference.camera.taken"));
  for (const code of Object.values(room.devices.problems)) words.push(t("device." + code));
  if (room.refused) words.push(problemWords({ code: room.refused }));
  return words;
}

/** @param {ConferenceRoom} room */
export function askedTemplate(room) {
  const { asked } = room;
  if (!asked) return "";
  const kind = asked.audio ? "microphone" : "camera";
  const later = () => {
    room.asked = null;
    room.tell();
  };
  return html`<p class="asked" role="alert">
    <span>${t(`asked.${kind}`)}</span>
    <button class="primary" data-act="speak" @click=${() => room.turn(kind, true)}>
      ${t(`conference.${kind}.on`)}
    </button>
    <button @click=${later}>${t("asked.later")}</button>
  </p>`;
}
