/** What stands before one is in, while one waits, and after it is over. */

import { html } from "lit";
import { has, problemWords, t } from "../client/messages.js";
import "../element/device-check/device-check.js";
import "../element/language-switch/language-switch.js";

/** @import { ConferenceDesk } from "./conference-desk.js" */
/** @import { ConferenceRoom } from "../client/conference-room.js" */

/** What a person can do about an end, by its reason. */
/** @type {Record<string, "take" | "again" | "reload">} */
const WAYS = {
  "seat-taken": "take",
  left: "again",
  "answer-refused": "again",
  "answer-missing": "again",
  malformed: "reload",
  "join-first": "reload",
  "join-too-late": "reload",
  "too-many-messages": "reload",
};

/** @param {ConferenceDesk} desk */
export function gateTemplate(desk) {
  return html`
    <header>
      <h1 class="cut"><bdi>${desk.title || t("conference.one")}</bdi></h1>
      <language-switch></language-switch>
    </header>
    <main class="gate">${insideTemplate(desk)}</main>
  `;
}

/** @param {ConferenceDesk} desk */
function insideTemplate(desk) {
  const { room, refused } = desk;
  if (refused) return endTemplate(problemWords(refused), t("conference.home"), () => desk.home());
  if (!room) return html`<p role="status">${t("conference.opening")}</p>`;
  switch (room.phase) {
    case "over":
      return overTemplate(desk, room);
    case "lobby":
      return html`<section><p role="status">${t("conference.lobby")}</p></section>`;
    case "joining":
      return room.refused ? checkTemplate(desk, room) : joiningTemplate(room);
    default:
      return checkTemplate(desk, room);
  }
}

/** @param {ConferenceRoom} room */
function joiningTemplate(room) {
  const words = room.lost
    ? t("trouble.lost", { seconds: secondsSince(room.lost) })
    : t("conference.joining");
  return html`<section><p role="status">${words}</p></section>`;
}

/** @param {ConferenceDesk} desk @param {ConferenceRoom} room */
function checkTemplate(desk, room) {
  const enter = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.target));
    desk.enter(String(given.get("name") ?? "").trim());
  };
  const refused = room.refused ? problemWords({ code: room.refused }) : "";
  return html`<section>
    <h2>${t("conference.check")}</h2>
    <device-check .devices=${room.devices}></device-check>
    <form @submit=${enter}>
      ${desk.ticket
        ? html`<label>${t("guest.own-name")}<input name="name" maxlength="40" /></label>
            <p class="quiet">${t("guest.told")}</p>`
        : ""}
      <p class="problem" role="alert" ?hidden=${!refused}>${refused}</p>
      <button class="primary large">${t("conference.join")}</button>
    </form>
  </section>`;
}

/** @param {ConferenceDesk} desk @param {ConferenceRoom} room */
function overTemplate(desk, room) {
  const words = wordsOf(room.reason);
  if (desk.ticket && room.reason === "left") return endTemplate(words + t("guest.left"));
  const way = WAYS[room.reason];
  if (way === "reload") return endTemplate(words, t("conference.reload"), () => location.reload());
  if (way) return endTemplate(words, t("conference." + way), () => desk.enter(""));
  return desk.ticket
    ? endTemplate(words)
    : endTemplate(words, t("conference.home"), () => desk.home());
}

/** @param {string} reason */
function wordsOf(reason) {
  return has("bye." + reason) ? t("bye." + reason) : problemWords({ code: reason });
}

/** A guest has no page to go back to, so nothing to press. */
/** @param {string} words @param {string} [act] @param {() => void} [done] */
function endTemplate(words, act, done) {
  return html`<section>
    <p role="alert">${words}</p>
    ${act ? html`<button class="primary large" @click=${done}>${act}</button>` : ""}
  </section>`;
}

/** @param {Date} moment */
export function secondsSince(moment) {
  return Math.max(0, Math.round((Date.now() - moment.getTime()) / 1000));
}
