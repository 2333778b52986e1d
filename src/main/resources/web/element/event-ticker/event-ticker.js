import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { EverySecond } from "../../client/every-second.js";
import { Follows } from "../../client/follows.js";
import { clock, nameOf, responsibleWords, since } from "../../client/format.js";
import { reasonWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Entry, Feed } from "../../client/feed.js" */
/** @import { Camera } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const MOST_FAULTS = 50;

/** What is wrong now, and what has happened since the page was opened. */
export class EventTicker extends SpeakingElement {
  static styles = styles;
  static properties = {
    catalogue: { attribute: false },
    feed: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    /** @type {Feed | null} */
    this.feed = null;
    new Follows(this, () => [this.catalogue, this.feed]);
    new EverySecond(this);
  }

  render() {
    const faults = this.catalogue?.faults() ?? [];
    const entries = this.feed?.entries ?? [];
    return html`
      <h2>${t("ticker.faults")} <span class="quiet">${faults.length || ""}</span></h2>
      <ul class="faults">
        ${repeat(faults.slice(0, MOST_FAULTS), (camera) => camera.id, this.#faultTemplate)}
        ${this.#calmTemplate(faults.length)}
      </ul>
      <h2>${t("ticker.happened")}</h2>
      <ul class="entries" aria-live="polite">
        ${repeat(entries, (entry) => entry.id, this.#entryTemplate)}
        ${entries.length ? "" : html`<li class="empty quiet">${t("ticker.empty")}</li>`}
      </ul>
    `;
  }

  /** @param {number} count */
  #calmTemplate(count) {
    if (!this.catalogue?.loaded) return html`<li class="empty quiet">${t("ticker.loading")}</li>`;
    if (count > MOST_FAULTS) {
      return html`<li class="empty quiet">${t("ticker.more", { count: count - MOST_FAULTS })}</li>`;
    }
    if (count) return "";
    const { total, unconnected } = this.catalogue.countAll();
    const key = total > unconnected ? "ticker.calm" : "ticker.nothing";
    return html`<li class="empty quiet">${t(key, { count: total - unconnected })}</li>`;
  }

  /** @param {Camera} camera */
  #faultTemplate = (camera) => {
    const { reason, since: from, responsible } = camera.state;
    return html`
      <li>
        <button class="plain" @click=${() => this.tell("choose-camera", { id: camera.id })}>
          <span class="mark fault" aria-hidden="true"></span>
          <bdi class="name">${nameOf(camera)}</bdi>
          <span class="words"
            >${reasonWords(reason)}
            <span class="quiet">${from ? t("time.since", { time: since(from) }) : ""}</span></span
          >
          <span class="quiet">${responsibleWords(responsible)}</span>
        </button>
      </li>
    `;
  };

  /** @param {Entry} entry */
  #entryTemplate = (entry) => html`
    <li class="entry">
      <time class="quiet">${clock(entry.time)}</time>
      <span class="mark ${entry.tone}" aria-hidden="true"></span>
      <bdi class="words">${entry.words()}</bdi>
    </li>
  `;
}

customElements.define("event-ticker", EventTicker);
