import { html } from "lit";
import { EverySecond } from "../client/every-second.js";
import { Follows } from "../client/follows.js";
import { problemWords, t } from "../client/messages.js";
import { sheets } from "../client/sheets.js";
import { SpeakingElement } from "../client/speaking-element.js";
import "../element/case-dialog/case-dialog.js";
import "../element/case-overlay/case-overlay.js";
import "../element/conference-bar/conference-bar.js";
import "../element/conference-chat/conference-chat.js";
import "../element/conference-people/conference-people.js";
import "../element/conference-sound/conference-sound.js";
import "../element/conference-stage/conference-stage.js";
import "../element/confirm-dialog/confirm-dialog.js";
import "../element/device-choice/device-choice.js";
import "../element/guest-dialog/guest-dialog.js";
import "../element/key-help/key-help.js";
import "../element/language-switch/language-switch.js";
import "../element/own-picture/own-picture.js";
import { ConferenceDesk } from "./conference-desk.js";
import { gateTemplate } from "./conference-gate.js";
import { KEYS, onKey } from "./conference-keys.js";
import { askedTemplate, troublesOf } from "./conference-trouble.js";

const styles = await sheets(import.meta.url);

/** A conference: the pictures, the case as a quiet band, one bar, and chat or people beside them. */
class ConferencePage extends SpeakingElement {
  static styles = styles;

  desk = new ConferenceDesk(this);

  constructor() {
    super();
    new Follows(this, () => [this.desk, this.desk.room]);
    new EverySecond(this);
    addEventListener("keydown", (event) => onKey(this.desk, event));
    this.desk.begin();
  }

  render() {
    const { room } = this.desk;
    document.title = [this.desk.title, t("product")].filter(Boolean).join(" · ");
    if (!room || room.phase !== "in") return gateTemplate(this.desk);
    return this.#roomTemplate(room);
  }

  /** @param {import("../client/conference-room.js").ConferenceRoom} room */
  #roomTemplate(room) {
    const { desk } = this;
    return html`
      <header>
        <h1 class="cut"><bdi>${desk.title}</bdi></h1>
        ${room.conference?.locked ? html`<span class="quiet">${t("conference.locked")}</span>` : ""}
        ${room.own?.caucus ? html`<strong>${t("caucus.own")}</strong>` : ""}
        ${desk.edits
          ? html`<button class="plain" data-act="case" @click=${() => desk.act("case")}>
              ${t("case.short")}
            </button>`
          : ""}
        <language-switch></language-switch>
        <button class="plain" @click=${() => desk.act("help")}>${t("conference.keys")}</button>
      </header>
      <case-overlay .overlay=${room.overlay} .agenda=${room.conference?.agenda}></case-overlay>
      ${this.#troubleTemplate(room)}
      <main>
        <div class="stage">
          <conference-stage .room=${room} .layout=${desk.layout}></conference-stage>
          ${room.own?.sends ? html`<own-picture .room=${room}></own-picture>` : ""}
        </div>
        <aside ?hidden=${!desk.panel} aria-label=${desk.panel ? t("conference." + desk.panel) : ""}>
          ${this.#panelTemplate(room)}
        </aside>
      </main>
      <conference-sound .room=${room}></conference-sound>
      <conference-bar
        .room=${room}
        .layout=${desk.layout}
        .panel=${desk.panel}
        .unread=${desk.unread}
        @act=${this.#acted}
      ></conference-bar>
      <confirm-dialog></confirm-dialog>
      <guest-dialog></guest-dialog>
      ${desk.edits ? html`<case-dialog></case-dialog>` : ""}
      <key-help .keys=${KEYS}></key-help>
    `;
  }

  /** @param {import("../client/conference-room.js").ConferenceRoom} room */
  #troubleTemplate(room) {
    const { refused } = this.desk;
    return html`<div class="troubles" role="status">
      ${askedTemplate(room)}
      ${troublesOf(room).map((words) => html`<p class="trouble">${words}</p>`)}
      ${refused ? html`<p class="trouble" role="alert">${problemWords(refused)}</p>` : ""}
    </div>`;
  }

  /** @param {import("../client/conference-room.js").ConferenceRoom} room */
  #panelTemplate(room) {
    const { desk } = this;
    switch (desk.panel) {
      case "chat":
        return html`<conference-chat .room=${room}></conference-chat>`;
      case "people":
        return html`<conference-people
          .room=${room}
          .acts=${desk.acts}
          ?governs=${desk.governs}
          @act=${this.#acted}
          @failed=${(/** @type {CustomEvent} */ { detail }) => desk.failed(detail)}
        ></conference-people>`;
      case "devices":
        return html`<h2>${t("conference.devices")}</h2>
          <device-choice .devices=${room.devices}></device-choice>`;
      default:
        return "";
    }
  }

  /** @param {CustomEvent} event */
  #acted(event) {
    event.stopPropagation();
    this.desk.act(event.detail);
  }
}

customElements.define("conference-page", ConferencePage);
