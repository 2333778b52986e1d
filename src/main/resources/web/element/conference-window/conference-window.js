import { html } from "lit";
import { get } from "../../client/api.js";
import { ConferenceRoom } from "../../client/conference-room.js";
import { Follows } from "../../client/follows.js";
import { has, problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../case-overlay/case-overlay.js";
import "../conference-sound/conference-sound.js";
import "../conference-stage/conference-stage.js";

/** @import { PropertyValues } from "lit" */

const styles = await sheets(import.meta.url);

/** A conference on a wall: a seat that only looks on. For a person who looks at the wall, its title. */
export class ConferenceWindow extends SpeakingElement {
  static styles = styles;
  static properties = {
    conference: { type: String },
    name: { type: String },
    seated: { type: Boolean, reflect: true },
    words: { state: true },
  };

  /** @type {ConferenceRoom | null} */
  #room = null;

  constructor() {
    super();
    this.conference = "";
    this.name = "";
    this.seated = false;
    this.words = "";
    new Follows(this, () => [this.#room]);
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#room?.close();
    this.#room = null;
  }

  /** @param {PropertyValues<this>} changed */
  willUpdate(changed) {
    if (changed.has("conference") || changed.has("seated")) this.#begin();
  }

  #begin() {
    this.#room?.close();
    this.#room = null;
    if (!this.seated) return void this.#ask(this.conference);
    this.#room = new ConferenceRoom(this.conference, { observe: true });
    this.#room.join(true);
    this.requestUpdate();
  }

  /** @param {string} conference */
  async #ask(conference) {
    const words = await get("/conferences/" + encodeURIComponent(conference)).then(
      ({ title, state }) => (state === "ended" ? wordsOf("conference-ended") : this.name || title),
      problemWords,
    );
    if (conference === this.conference) this.words = words;
  }

  render() {
    const room = this.#room;
    if (!room) return this.#insteadTemplate(this.words || this.name);
    if (room.phase === "over") return this.#insteadTemplate(wordsOf(room.reason));
    const title = this.name || room.conference?.title || "";
    return html`
      <case-overlay .overlay=${room.overlay} .agenda=${room.conference?.agenda}></case-overlay>
      <conference-stage .room=${room} layout="grid"></conference-stage>
      <conference-sound .room=${room}></conference-sound>
      <p class="title" role="status">
        <bdi>${title}</bdi>${room.lost ? html`<span>${t("conference.window.lost")}</span>` : ""}
      </p>
    `;
  }

  /** @param {string} words */
  #insteadTemplate(words) {
    return html`<div class="instead" role="status">
      <p>${t("source.conference")}</p>
      <p><bdi>${words}</bdi></p>
    </div>`;
  }
}

/** @param {string} reason */
function wordsOf(reason) {
  return has("bye." + reason) ? t("bye." + reason) : problemWords({ code: reason });
}

customElements.define("conference-window", ConferenceWindow);
