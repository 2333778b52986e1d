import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { ConferenceRoom } from "../../client/conference-room.js" */

const styles = await sheets(import.meta.url);
const SLOTS = ["a0", "a1", "a2", "a3", "a4", "a5"];

/** What the others say; a browser that waits for a click before it sounds says so. */
export class ConferenceSound extends SpeakingElement {
  static styles = styles;
  static properties = { room: { attribute: false }, refused: { state: true } };

  constructor() {
    super();
    /** @type {ConferenceRoom | null} */
    this.room = null;
    this.refused = false;
    new Follows(this, () => [this.room]);
  }

  render() {
    return html`
      ${SLOTS.map((mid) => html`<audio data-mid=${mid}></audio>`)}
      ${this.refused
        ? html`<button class="primary" @click=${this.#play}>${t("conference.sound")}</button>`
        : ""}
    `;
  }

  updated() {
    for (const audio of this.#all) {
      const stream = this.room?.media.stream(audio.dataset.mid ?? "") ?? null;
      if (audio.srcObject === stream) continue;
      audio.srcObject = stream;
      if (stream) this.#begin(audio);
    }
    this.#direct(this.room?.devices.choice.ids.audiooutput ?? "");
  }

  get #all() {
    return [...this.renderRoot.querySelectorAll("audio")];
  }

  /** @param {HTMLAudioElement} audio */
  #begin(audio) {
    audio.play().catch((/** @type {Error} */ failure) => {
      if (failure.name === "NotAllowedError") this.refused = true;
    });
  }

  #play() {
    this.refused = false;
    this.#all.forEach((audio) => audio.srcObject && this.#begin(audio));
  }

  /** @param {string} output which loudspeaker; one that is gone leaves the usual one */
  #direct(output) {
    for (const audio of this.#all)
      if ("setSinkId" in audio && audio.sinkId !== output) audio.setSinkId(output).catch(() => {});
  }
}

customElements.define("conference-sound", ConferenceSound);
