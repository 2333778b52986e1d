import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { nameOf, since } from "../../client/format.js";
import { reasonWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Catalogue } from "../../client/catalogue.js" */

const styles = await sheets(import.meta.url);
const SPEED = 0.09;

/** The one thing that moves on a wall: the faults of now as a line that passes by. */
export class NewsLine extends SpeakingElement {
  static styles = styles;
  static properties = { catalogue: { attribute: false }, text: { type: String } };

  /** @type {Animation | null} */
  #passing = null;
  #said = "";

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    this.text = "";
    new Follows(this, () => [this.catalogue]);
  }

  render() {
    const parts = this.#words().split("■");
    const marked = parts.map((part, i) => [i ? html`<span class="mark">■</span>` : "", part]);
    return html`<div class="line"><bdi class="words">${marked}</bdi></div>`;
  }

  updated() {
    const words = this.#words();
    if (words === this.#said) return;
    this.#said = words;
    requestAnimationFrame(() => this.#pass());
  }

  #words() {
    if (this.text) return this.text;
    if (!this.catalogue?.loaded) return t("ticker.loading");
    const faults = this.catalogue.faults();
    const { total, unconnected } = this.catalogue.countAll();
    if (!faults.length) return t("news.calm", { count: total - unconnected });
    return faults
      .slice(0, 20)
      .map((camera) =>
        t("news.fault", {
          camera: nameOf(camera),
          reason: reasonWords(camera.state.reason),
          time: camera.state.since ? since(camera.state.since) : "—",
        }),
      )
      .join("　　");
  }

  /** Words that fit stand still; longer ones pass by, in step on all screens of a wall. */
  #pass() {
    const words = /** @type {HTMLElement} */ (this.renderRoot.querySelector(".words"));
    this.#passing?.cancel();
    this.#passing = null;
    const over = words.scrollWidth - this.clientWidth;
    if (over <= 0) return;
    const way = words.scrollWidth + this.clientWidth;
    const duration = Math.round(way / (SPEED * (this.clientHeight / 60)));
    this.#passing = words.animate(
      [
        { transform: `translateX(${this.clientWidth}px)` },
        { transform: `translateX(-${words.scrollWidth}px)` },
      ],
      { duration, iterations: Infinity },
    );
    this.#passing.currentTime = Date.now() % duration;
  }
}

customElements.define("news-line", NewsLine);
