import { html } from "lit";
import { daysLeft } from "../../client/days.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Overlay } from "../../client/conference-types.js" */

const styles = await sheets(import.meta.url);

/** The case that is spoken of, as a quiet band: what it is, how far, what is due, which point is in hand. */
export class CaseOverlay extends SpeakingElement {
  static styles = styles;
  static properties = { overlay: { attribute: false }, agenda: { attribute: false } };

  constructor() {
    super();
    /** @type {Overlay | null} */
    this.overlay = null;
    /** @type {{points: string[], point: number | null} | null} */
    this.agenda = null;
  }

  render() {
    const { code, title, stage, unit, order, colour, note } = this.overlay ?? {};
    const point = this.#point;
    if (![code, title, stage, unit, order, colour, note, point, this.overlay?.due].some(Boolean))
      return "";
    return html`<dl class=${colour ?? ""} aria-label=${t("overlay.label")} aria-live="polite">
      ${this.#part("colour", colour && t("overlay.colour." + colour))}
      ${this.#part("code", code)}${this.#part("title", title)}${this.#part("stage", stage)}
      ${this.#part("due", this.#due)}${this.#part("unit", unit)}
      ${this.#part("order", order)}${this.#part("point", point)}${this.#part("note", note)}
    </dl>`;
  }

  /** @param {string} name @param {string | null | undefined} words */
  #part(name, words) {
    if (!words) return "";
    return html`<div class=${name}>
      <dt>${t("overlay." + name)}</dt>
      <dd><bdi>${words}</bdi></dd>
    </div>`;
  }

  get #due() {
    const due = this.overlay?.due;
    if (!due) return "";
    const days = daysLeft(due);
    if (days === null) return due;
    const key = days < 0 ? "overlay.over" : days === 0 ? "overlay.today" : "overlay.left";
    return t(key, { due, days: Math.abs(days) });
  }

  get #point() {
    const { points = [], point: own = null } = this.agenda ?? {};
    const point = this.overlay?.point ?? own;
    if (point === null || point === undefined) return "";
    return points[point]
      ? t("overlay.points", { number: point + 1, words: points[point] })
      : String(point + 1);
  }
}

customElements.define("case-overlay", CaseOverlay);
