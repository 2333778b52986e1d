import { html } from "lit";
import { get } from "../../client/api.js";
import { AdminSection } from "../../client/admin-section.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";

const styles = await sheets(import.meta.url);

/** The steps to a centre that works, in their order; `least` is how many there must be. */
const STEPS = [
  { id: "places", path: "/places", least: 1 },
  { id: "units", path: "/units", least: 1 },
  { id: "people", path: "/people", least: 2 },
  { id: "cameras", path: "/cameras", least: 1 },
  { id: "walls", path: "/walls", least: 1 },
];

/** Leads from an empty centre to one that works: what is done, what comes next, and why in this order. */
export class FirstHour extends AdminSection {
  static styles = styles;
  static properties = { done: { state: true } };

  constructor() {
    super();
    /** @type {boolean[] | null} for each step */
    this.done = null;
  }

  async fresh() {
    this.done = await Promise.all(STEPS.map(isDone));
  }

  render() {
    const done = this.done;
    if (!done) return html`<p class="quiet" role="status">${t("first.looking")}</p>`;
    const next = done.indexOf(false);
    return html`
      <ol>
        ${STEPS.map(({ id }, at) => this.#stepTemplate(id, done[at], at === next))}
      </ol>
      <p class="ready" ?hidden=${next >= 0}>${t("first.ready")}</p>
    `;
  }

  /** @param {string} id @param {boolean} done @param {boolean} next */
  #stepTemplate(id, done, next) {
    const state = done ? "done" : next ? "next" : "later";
    return html`
      <li class=${state} aria-current=${next ? "step" : "false"}>
        <span class="mark" aria-hidden="true"></span>
        <div>
          <h2>${t("first." + id)} <small>${t("first.state." + state)}</small></h2>
          <p class="quiet">${t("first." + id + ".why")}</p>
        </div>
        <a class=${next ? "button primary" : "button"} href=${"#" + id}>
          ${t(done ? "first.look" : "first." + id + ".go")}
        </a>
      </li>
    `;
  }
}

/** @param {{path: string, least: number}} step */
async function isDone({ path, least }) {
  const { items } = await get(path, { query: { limit: least } });
  return items.length >= least;
}

customElements.define("first-hour", FirstHour);
