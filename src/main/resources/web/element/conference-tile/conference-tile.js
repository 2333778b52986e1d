import { html } from "lit";
import { icon } from "../../client/conference-icons.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { LineQuality } from "../../client/conference-types.js" */
/** @import { Picture } from "../../client/conference-tiles.js" */

const styles = await sheets(import.meta.url);

/** The picture of one seat, with its name and signs; the name alone where no picture comes. */
export class ConferenceTile extends SpeakingElement {
  static styles = styles;
  static properties = {
    picture: { attribute: false },
    stream: { attribute: false },
    quality: { attribute: false },
    speaking: { type: Boolean, reflect: true },
    plain: { type: Boolean },
    narrow: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {Picture | null} */
    this.picture = null;
    /** @type {MediaStream | null} */
    this.stream = null;
    /** @type {LineQuality | null} */
    this.quality = null;
    this.speaking = false;
    this.plain = false;
    this.narrow = false;
  }

  render() {
    if (!this.picture) return "";
    const { seat, source } = this.picture;
    const away = seat.state === "away";
    const shown = this.stream !== null && (source === "screen" || !seat.video);
    return html`
      <video
        autoplay
        playsinline
        muted
        class=${source}
        ?hidden=${!shown}
        aria-label=${t("seat.picture", { name: seat.name })}
      ></video>
      ${shown ? "" : html`<p class="instead"><bdi>${seat.name}</bdi>${this.#why()}</p>`}
      ${away ? html`<p class="away" role="status">${t("seat.lost")}</p>` : ""}
      <p class="name">
        ${seat.audio
          ? html`<span title=${t("seat.muted." + seat.audio)}>${icon("microphone", true)}</span>`
          : ""}
        <bdi class="cut">${seat.name}</bdi>
        <span class="role">${this.#roleWords()}</span>
        ${this.#qualityTemplate()}
      </p>
      ${seat.hand ? html`<p class="hand">${icon("hand")}<span>${t("seat.hand")}</span></p>` : ""}
    `;
  }

  updated() {
    const video = this.renderRoot.querySelector("video");
    if (video && video.srcObject !== this.stream) video.srcObject = this.stream;
  }

  #roleWords() {
    const { seat, source } = /** @type {Picture} */ (this.picture);
    const role = t("seat.role." + seat.role);
    return source === "screen" ? t("seat.screen", { role }) : role;
  }

  #why() {
    const { seat } = /** @type {Picture} */ (this.picture);
    const missing = this.narrow ? "seat.paused" : "seat.waiting";
    const key = seat.video ? "seat.video." + seat.video : this.plain ? "" : missing;
    return key && html`<span class="why">${t(key)}</span>`;
  }

  #qualityTemplate() {
    const { level = "good", reason } = this.quality ?? {};
    if (level === "good") return "";
    const words =
      t("quality." + level) + (reason ? t("quality.why", { why: t("quality." + reason) }) : "");
    return html`<span class="quality ${level}" title=${words}>${words}</span>`;
  }
}

customElements.define("conference-tile", ConferenceTile);
