import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Follows } from "../../client/follows.js";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { serverNow } from "../../client/server-clock.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { tourAt, untilNext } from "../../client/tour.js";
import "../live-tile/live-tile.js";
import "../missing-tile/missing-tile.js";
import "../still-tile/still-tile.js";
import { fadeOf, isReady } from "./tour-turns.js";

/** @import { PropertyValues } from "lit" */
/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Source } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const EARLY = 5_000;
const PATIENCE = 4_000;

/**
 * One camera after the other by the server's time. The next is opened before its turn and shown
 * when its first picture is there; until then, and a while at most, the former stays.
 */
export class TourWindow extends SpeakingElement {
  static styles = styles;
  static properties = {
    source: { attribute: false },
    catalogue: { attribute: false },
    still: { type: Boolean },
    fade: { type: Boolean },
    former: { state: true },
    shown: { state: true },
    next: { state: true },
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #due = 0;

  constructor() {
    super();
    /** @type {Source | null} */
    this.source = null;
    /** @type {Catalogue | null} */
    this.catalogue = null;
    this.still = false;
    this.fade = false;
    this.former = -1;
    this.shown = -1;
    this.next = -1;
    new Follows(this, () => [this.catalogue]);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** @param {PropertyValues<this>} changed */
  willUpdate(changed) {
    if (changed.has("source")) this.#look();
  }

  render() {
    const turns = [this.former, this.shown, this.next].filter((at) => at >= 0);
    return html`${repeat(
      [...new Set(turns)].sort((a, b) => a - b),
      (at) => at,
      (at) => this.#cameraTemplate(at),
    )}`;
  }

  /** Decides what is shown and what comes, and looks again when that changes. */
  #look = () => {
    clearTimeout(this.#timer);
    const { source } = this;
    if (!source?.cameras?.length) return;
    const now = serverNow();
    const at = tourAt(source, now);
    const left = untilNext(source, now);
    if (this.shown < 0 || this.shown >= source.cameras.length || this.still) this.shown = at;
    if (at !== this.shown) this.#switchTo(at, now);
    else {
      this.#due = 0;
      this.next = left <= EARLY && !this.still ? (at + 1) % source.cameras.length : -1;
    }
    const wait = this.#due ? 200 : left > EARLY && !this.still ? left - EARLY : left;
    if (wait < Infinity) this.#timer = setTimeout(this.#look, Math.max(wait, 20));
  };

  /** @param {number} at @param {number} now */
  #switchTo(at, now) {
    this.#due ||= now;
    this.next = at;
    if (!isReady(this.renderRoot, at) && now - this.#due < PATIENCE) return;
    this.former = this.shown;
    this.shown = at;
    this.next = -1;
    this.#due = 0;
    this.updateComplete
      .then(() => fadeOf(this.renderRoot, at))
      .then(() => {
        if (this.shown === at) this.former = -1;
      });
  }

  /** @param {number} at */
  #cameraTemplate(at) {
    const { source } = this;
    const id = source?.cameras?.[at] ?? "";
    const front = at === this.shown ? "front" : at === this.former ? "former" : "back";
    const gone = source?.missing?.find(({ camera }) => camera === id);
    this.catalogue?.require(id);
    const camera = this.catalogue?.cameras.get(id);
    const removed = this.catalogue?.isGone(id);
    if (gone || removed)
      return html`<missing-tile
        class=${front}
        data-at=${at}
        .camera=${id}
        .reason=${gone?.reason ?? "camera-removed"}
      ></missing-tile>`;
    const words = { at: at + 1, of: source?.cameras?.length, camera: camera ? nameOf(camera) : id };
    const name = t(source?.paused ? "tour.name.paused" : "tour.name", words);
    if (this.still)
      return html`<still-tile class=${front} .camera=${camera ?? null} .name=${name}></still-tile>`;
    return html`<live-tile
      class=${front}
      data-at=${at}
      .camera=${id}
      .name=${name}
      .purpose=${source?.purpose ?? "duty"}
      .hung=${source?.since ?? ""}
      .responsible=${camera?.state.responsible ?? null}
      ?fade=${this.fade}
    ></live-tile>`;
  }
}

customElements.define("tour-window", TourWindow);
