import { html } from "lit";
import { addressOf, ownOf, whenOf } from "../../client/conferences.js";
import { since } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Conference } from "../../client/conferences.js" */

const styles = await sheets(import.meta.url);

/** Conferences in a list: what runs first, then what comes, then what was. */
export class ConferenceList extends SpeakingElement {
  static styles = styles;
  static properties = { conferences: { attribute: false }, empty: {} };

  constructor() {
    super();
    /** @type {Conference[]} */
    this.conferences = [];
    this.empty = "";
  }

  render() {
    if (!this.conferences.length) return html`<p class="quiet">${this.empty}</p>`;
    return html`<ul>
      ${this.conferences.map((one) => this.#rowTemplate(one))}
    </ul>`;
  }

  /** @param {Conference} one */
  #rowTemplate(one) {
    const missed = ownOf(one)?.state === "missed";
    const enters = one.state === "open" || one.state === "scheduled";
    return html`<li class=${one.state}>
      <time datetime=${whenOf(one)}>${since(whenOf(one))}</time>
      <div>
        <bdi class="title">${one.title}</bdi>
        <span class="quiet"><bdi>${one.host.name}</bdi> · ${t("kind." + one.kind)}</span>
      </div>
      <span class="state"
        >${t(missed ? "invitation.missed" : "conference.state." + one.state)}</span
      >
      ${enters
        ? html`<a class="button ${one.state === "open" ? "primary" : ""}" href=${addressOf(one.id)}
            >${t("conference.enter")}</a
          >`
        : ""}
    </li>`;
  }
}

/** Today's: what runs, what begins today, what ended today. @param {Conference[]} all @param {Date} now */
export function ofToday(all, now) {
  const order = ["open", "scheduled", "ended", "cancelled"];
  const today = (/** @type {string} */ moment) =>
    new Date(moment).toDateString() === now.toDateString();
  return all
    .filter((one) => one.state === "open" || today(whenOf(one)))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

customElements.define("conference-list", ConferenceList);
