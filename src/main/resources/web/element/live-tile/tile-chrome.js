import { html } from "lit";
import { clock } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { pictureWords, sinceWhen } from "./picture-words.js";

/** @import { LivePicture } from "../../client/live.js" */
/** @import { Responsible } from "../../client/types.js" */

/** @param {LivePicture | null} picture @param {Responsible | null} responsible @param {string} tone */
export function saidTemplate(picture, responsible, tone) {
  const said = pictureWords(picture, responsible);
  return html`
    <div class="said" role="status" ?hidden=${!said}>
      <p class="what ${tone}">${said?.what}</p>
      <p class="who">${said?.who}</p>
    </div>
  `;
}

/** @param {LivePicture | null} picture @param {string} name @param {string} tone */
export function chromeTemplate(picture, name, tone) {
  const down = picture && tone === "fault";
  return html`
    <div class="chrome ${tone}">
      <span class="mark ${tone}" aria-hidden="true"></span>
      <bdi class="name cut">${name}</bdi>
      <span class="state">${t("tile.state." + (picture?.phase ?? "waiting"))}</span>
      <span class="time">
        ${down ? t("time.since", { time: sinceWhen(picture) }) : clock(Date.now())}
      </span>
    </div>
  `;
}
