import { html } from "lit";
import { EverySecond } from "../../client/every-second.js";
import { clock } from "../../client/format.js";
import { LivePicture } from "../../client/live.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { pictureWords, sinceWhen, toneOf } from "./picture-words.js";

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
    responsible: { attribute: false },
    fade: { type: Boolean, reflect: true },
  };

  /** @type {LivePicture | null} */
  #picture = null;

  constructor() {
    super();
    this.camera = "";
    this.name = "";
    this.purpose = "duty";
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
    if (changed.has("camera") || changed.has("purpose")) {
      this.#close();
      if (changed.get("camera")) this.#forget();
      this.#open();
    }
  }

  render() {
    const picture = this.#picture;
    const tone = toneOf(picture);
    return html`
      <video
        class=${tone}
        muted
        playsinline
        disablepictureinpicture
        .muted=${true}
        @beforereset=${this.#keepStill}
      ></video>
      <canvas class="still ${tone}" ?hidden=${picture?.phase === "live"}></canvas>
      ${this.#saidTemplate(tone)} ${this.#chromeTemplate(tone)}
    `;
  }

  /** @param {string} tone */
  #saidTemplate(tone) {
    const said = pictureWords(this.#picture, this.responsible);
    return html`
      <div class="said" role="status" ?hidden=${!said}>
        <p class="what ${tone}">${said?.what}</p>
        <p class="who">${said?.who}</p>
      </div>
    `;
  }

  /** @param {string} tone */
  #chromeTemplate(tone) {
    const picture = this.#picture;
    const down = picture && tone === "fault";
    return html`
      <div class="chrome ${tone}">
        <span class="mark ${tone}" aria-hidden="true"></span>
        <bdi class="name cut">${this.name || this.camera}</bdi>
        <span class="state">${t("tile.state." + (picture?.phase ?? "waiting"))}</span>
        <span class="time">
          ${down ? t("time.since", { time: sinceWhen(picture) }) : clock(Date.now())}
        </span>
      </div>
    `;
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
