import { html } from "lit";
import { EverySecond } from "../../client/every-second.js";
import { LivePicture } from "../../client/live.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { toneOf } from "./picture-words.js";
import { chromeTemplate, saidTemplate } from "./tile-chrome.js";
import { lookTemplate, masksTemplate } from "./tile-look.js";

/** @import { PropertyValues } from "lit" */
/** @import { Responsible } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/** A camera's live picture with one line of chrome; a fault is told over the last frame. */
export class LiveTile extends SpeakingElement {
  static styles = styles;
  static properties = {
    camera: { type: String },
    name: { type: String },
    purpose: { type: String },
    hung: { type: String },
    responsible: { attribute: false },
    fade: { type: Boolean, reflect: true },
  };

  /** @type {LivePicture | null} */
  #picture = null;
  #acts = {
    renew: () => this.#picture?.renew(),
    again: () => this.#reopen(),
    ask: () => this.tell("ask-purpose", { camera: this.camera, name: this.name }),
  };

  constructor() {
    super();
    this.camera = "";
    this.name = "";
    this.purpose = "duty";
    /** When it was hung on its wall: hung anew it is opened anew. */
    this.hung = "";
    /** @type {Responsible | null} */
    this.responsible = null;
    this.fade = false;
    new EverySecond(this);
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated && !this.#picture) this.#open();
  }

  /** A tile that is only moved within the page keeps its picture. */
  disconnectedCallback() {
    super.disconnectedCallback();
    queueMicrotask(() => this.isConnected || this.#close());
  }

  /** @param {PropertyValues<this>} changed */
  updated(changed) {
    if (changed.has("camera") || changed.has("purpose") || changed.has("hung")) {
      this.#close();
      if (changed.get("camera")) this.#forget();
      this.#open();
    }
  }

  render() {
    const picture = this.#picture;
    const tone = toneOf(picture);
    const shown = picture?.final ? "shut" : tone;
    return html`
      <video
        class=${shown}
        muted
        playsinline
        disablepictureinpicture
        .muted=${true}
        @beforereset=${this.#keepStill}
      ></video>
      <canvas class="still ${shown}" ?hidden=${picture?.phase === "live"}></canvas>
      ${masksTemplate(picture)} ${saidTemplate(picture, this.responsible, tone)}
      ${lookTemplate(picture, this.#acts)}
      ${chromeTemplate(picture, this.name || this.camera, tone)}
    `;
  }

  get phase() {
    return this.#picture?.phase ?? "waiting";
  }

  get #video() {
    return /** @type {HTMLVideoElement} */ (this.renderRoot.querySelector("video"));
  }

  get #still() {
    return /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector("canvas"));
  }

  #open() {
    if (!this.camera) return;
    this.#picture = new LivePicture(this.#video, this.camera, this.purpose, () =>
      this.requestUpdate(),
    );
    this.#picture.open();
    this.requestUpdate();
  }

  #reopen() {
    this.#close();
    this.#open();
  }

  /** Another camera never shows behind what is said of this one. */
  #forget() {
    const video = this.#video;
    video.removeAttribute("src");
    video.load();
    this.#still.width = 0;
  }

  #close() {
    this.#picture?.close();
    this.#picture = null;
  }

  /** The last frame outlives the media source it came from. */
  #keepStill = () => {
    const video = this.#video;
    const still = this.#still;
    if (!video.videoWidth) return;
    still.width = video.videoWidth;
    still.height = video.videoHeight;
    still.getContext("2d")?.drawImage(video, 0, 0);
  };
}

customElements.define("live-tile", LiveTile);
