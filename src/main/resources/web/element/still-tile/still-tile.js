import { html } from "lit";
import { shortClock, since } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { snapshot } from "../../client/snapshots.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { standingOf } from "../../client/standing.js";
import { Timer } from "../../client/timer.js";

/** @import { PropertyValues } from "lit" */
/** @import { Camera } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const EVERY = 10_000;
const SILENT = new Set(["offline", "unconnected", "disabled"]);

/**
 * A camera's picture of a few seconds ago, for places where many hang side by side. All tiles of
 * a page take turns; one that is out of sight takes none.
 */
export class StillTile extends SpeakingElement {
  static styles = styles;
  static properties = {
    camera: { attribute: false },
    name: { type: String },
    purpose: { type: String },
    picture: { state: true },
    missing: { state: true },
  };

  #timer = new Timer();
  #taken = Date.now();
  /** @type {AbortController | null} */
  #asking = null;
  #seen = false;
  #sight = new IntersectionObserver(([{ isIntersecting }]) => this.#sighted(isIntersecting));

  constructor() {
    super();
    /** @type {Camera | null} */
    this.camera = null;
    this.name = "";
    this.purpose = "duty";
    this.picture = "";
    this.missing = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#sighted(false);
    this.#forget();
  }

  /** @param {PropertyValues<this>} changed */
  updated(changed) {
    const before = /** @type {Camera | null | undefined} */ (changed.get("camera"));
    if (!changed.has("camera") || before?.id === this.camera?.id) return;
    this.#forget();
    this.#again(0);
  }

  render() {
    const fault = this.missing || this.camera?.state.state === "offline";
    const time = fault && this.camera?.state.since;
    return html`
      ${this.picture ? html`<img class=${fault ? "fault" : ""} alt="" src=${this.picture} />` : ""}
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

  /** @param {boolean} seen */
  #sighted(seen) {
    this.#seen = seen;
    if (seen) return this.#again(0);
    this.#timer.cancel();
    this.#asking?.abort();
  }

  /** @param {number} wait */
  #again(wait) {
    this.#timer.in(wait, () => this.#take());
  }

  async #take() {
    const { camera } = this;
    if (!camera || !this.#seen) return;
    if (document.hidden || SILENT.has(standingOf(camera))) return this.#again(EVERY);
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const picture = await snapshot(camera.id, this.purpose, asking.signal);
      if (asking.signal.aborted) return URL.revokeObjectURL(picture);
      this.#forget();
      this.picture = picture;
      this.#taken = Date.now();
      this.missing = false;
    } catch {
      if (asking.signal.aborted) return;
      this.missing = true;
    }
    this.#again(EVERY);
  }

  #forget() {
    URL.revokeObjectURL(this.picture);
    this.picture = "";
  }
}

customElements.define("still-tile", StillTile);
