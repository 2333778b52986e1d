import { html } from "lit";
import { shortClock, since } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Camera } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const EVERY = 10_000;

/** A camera's picture of a few seconds ago, for places where many hang side by side. */
export class StillTile extends SpeakingElement {
  static styles = styles;
  static properties = {
    camera: { attribute: false },
    name: { type: String },
    purpose: { type: String },
  };

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #taken = Date.now();
  #missing = false;

  constructor() {
    super();
    /** @type {Camera | null} */
    this.camera = null;
    this.name = "";
    this.purpose = "duty";
  }

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => document.hidden || this.#again(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  render() {
    const fault = this.#missing || this.camera?.state.state === "offline";
    const time = fault && this.camera?.state.since;
    return html`
      <img
        class=${fault ? "fault" : ""}
        alt=""
        src=${this.#address()}
        @error=${this.#failed}
        @load=${this.#loaded}
      />
      <div class="chrome">
        <span class="mark ${fault ? "fault" : "good"}" aria-hidden="true"></span>
        <bdi class="name cut">${this.name}</bdi>
        <span class="state">${t(fault ? "tile.state.down" : "tile.state.still")}</span>
        <span class="time"
          >${time ? t("time.since", { time: since(time) }) : shortClock(this.#taken)}</span
        >
      </div>
    `;
  }

  #address() {
    if (!this.camera) return "";
    const query = new URLSearchParams({
      purpose: this.purpose,
      width: "480",
      at: `${this.#taken}`,
    });
    return `/api/v1/cameras/${encodeURIComponent(this.camera.id)}/snapshot.jpg?${query}`;
  }

  #again() {
    this.#taken = Date.now();
    this.requestUpdate();
  }

  #failed() {
    this.#missing = true;
    this.requestUpdate();
  }

  #loaded() {
    this.#missing = false;
    this.requestUpdate();
  }
}

customElements.define("still-tile", StillTile);
