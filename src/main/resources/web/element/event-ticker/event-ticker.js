import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Follows } from "../../client/follows.js";
import { clock, count } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { faultTemplate } from "./fault-row.js";
import { filterTemplate, isWanted } from "./ticker-filter.js";
import { TickerActs } from "./ticker-acts.js";
import { actOnTickerKey } from "./ticker-keys.js";

/** @import { Alarm } from "../../client/alarm.js" */
/** @import { Entry, Feed } from "../../client/feed.js" */
/** @import { Camera } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const MOST_FAULTS = 50;

/** What is wrong now and who knows of it, and what has happened since the page was opened. */
export class EventTicker extends TickerActs {
  static styles = styles;
  static properties = {
    catalogue: { attribute: false },
    feed: { attribute: false },
    alarm: { attribute: false },
    session: { attribute: false },
    wanted: { state: true },
    noting: { state: true },
  };

  constructor() {
    super();
    /** @type {Feed | null} */
    this.feed = null;
    /** @type {Alarm | null} */
    this.alarm = null;
    new Follows(this, () => [this.catalogue, this.feed, this.alarm]);
  }

  render() {
    const faults = this.faults;
    const entries = (this.feed?.entries ?? []).filter((entry) => isWanted(this.wanted, entry));
    const empty = t(this.feed?.entries.length ? "ticker.none" : "ticker.empty");
    return html`
      <div
        class="all"
        @keydown=${(/** @type {KeyboardEvent} */ event) => actOnTickerKey(this, event)}
      >
        ${this.#headTemplate(faults)}
        ${filterTemplate(this.wanted, this.catalogue, (change) => {
          this.wanted = { ...this.wanted, ...change };
        })}
        <ul class="faults">
          ${repeat(
            faults.slice(0, MOST_FAULTS),
            (camera) => camera.id,
            (camera) => faultTemplate(camera, this.hands),
          )}
          ${this.#calmTemplate(faults.length)}
        </ul>
        <h2>${t("ticker.happened")}</h2>
        <ul class="entries" aria-live="polite">
          ${repeat(entries, (entry) => entry.id, this.#entryTemplate)}
          ${entries.length ? "" : html`<li class="empty quiet">${empty}</li>`}
        </ul>
      </div>
    `;
  }

  /** @param {Camera[]} faults */
  #headTemplate(faults) {
    const loud = faults.filter(({ state }) => !state.acknowledged);
    const on = this.alarm?.on === true;
    return html`
      <h2 class="head">
        <span class="title">${t("ticker.faults")}</span>
        <span class="count ${loud.length ? "loud" : ""}">${count(faults.length)}</span>
        ${this.may && loud.length > 1
          ? html`<button class="plain small" @click=${() => this.acknowledgeAll(loud)}>
              ${t("fault.acknowledge.all", { count: loud.length })}
            </button>`
          : ""}
        <button
          class="plain small sound"
          aria-pressed=${on}
          title=${t("ticker.sound.why")}
          @click=${() => this.alarm?.turn(!on)}
        >
          ${t(on ? "ticker.sound.on" : "ticker.sound.off")}
        </button>
      </h2>
    `;
  }

  /** @param {number} faults */
  #calmTemplate(faults) {
    if (!this.catalogue?.loaded) return html`<li class="empty quiet">${t("ticker.loading")}</li>`;
    const more = faults - MOST_FAULTS;
    if (more > 0) return html`<li class="empty quiet">${t("ticker.more", { count: more })}</li>`;
    if (faults) return "";
    const { total, unconnected } = this.catalogue.countAll();
    if (this.wanted.place) return html`<li class="empty quiet">${t("ticker.calm.place")}</li>`;
    const key = total > unconnected ? "ticker.calm" : "ticker.nothing";
    return html`<li class="empty quiet">${t(key, { count: count(total - unconnected) })}</li>`;
  }

  /** @param {Entry} entry */
  #entryTemplate = (entry) => {
    const line = html`
      <time class="quiet">${clock(entry.time)}</time>
      <span class="mark ${entry.tone}" aria-hidden="true"></span>
      <bdi class="words">${entry.words()}</bdi>
    `;
    const { camera } = entry;
    if (!camera) return html`<li class="entry">${line}</li>`;
    const choose = () => this.tell("choose-camera", { id: camera });
    return html`<li>
      <button class="plain entry" data-camera=${camera} @click=${choose}>${line}</button>
    </li>`;
  };
}

customElements.define("event-ticker", EventTicker);
