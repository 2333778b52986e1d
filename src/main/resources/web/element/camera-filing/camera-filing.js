import { html } from "lit";
import { AdminSection } from "../../client/admin-section.js";
import { post } from "../../client/api.js";
import { faultsOf, textField } from "../../client/fields.js";
import { Listing } from "../../client/listing.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import "../data-table/data-table.js";

const styles = await sheets(import.meta.url);

/** What has to be filed with the police and by when; the table for them, and that it was filed. */
export class CameraFiling extends AdminSection {
  static styles = styles;
  static properties = {
    ...AdminSection.properties,
    chosen: { state: true },
    problem: { state: true },
  };

  filings = new Listing("/cameras/filing");

  constructor() {
    super();
    /** @type {Set<string>} */
    this.chosen = new Set();
    /** @type {unknown} */
    this.problem = null;
  }

  fresh() {
    return this.filings.ask();
  }

  render() {
    return html`
      <p class="bar">
        <a href="/api/v1/cameras/filing.xlsx" download>${t("filing.excel")}</a>
        <a href="/api/v1/cameras/filing.csv" download>${t("filing.csv")}</a>
      </p>
      <form class="bar" @submit=${this.#file}>${this.#formTemplate()}</form>
      <data-table
        plain
        label=${t("admin.filing")}
        .listing=${this.filings}
        .columns=${this.#columns()}
        .key=${(/** @type {any} */ row) => row.camera}
      >
        <p class="teach quiet">${t("filing.empty")}</p>
      </data-table>
    `;
  }

  #formTemplate() {
    const faults = faultsOf(this.problem, { "filed-in-future": "filedOn", "not-a-day": "filedOn" });
    return html`
      ${textField({ name: "filedOn", label: t("filing.on"), type: "date", faults, required: true })}
      ${textField({ name: "number", label: t("filing.number"), faults, required: true })}
      <button class="primary" ?disabled=${this.chosen.size === 0}>
        ${t("filing.mark", { count: this.chosen.size })}
      </button>
      <p class="fault" role="alert">${faults[""]}</p>
    `;
  }

  /** @returns {import("../data-table/compared.js").Column[]} */
  #columns() {
    return [
      { words: "filing.choose", cell: (row) => this.#chooseTemplate(row), kind: "short" },
      { words: "filing.camera", cell: ({ name }) => html`<bdi>${name}</bdi>`, value: byName },
      { words: "filing.since", cell: ({ inUseSince }) => inUseSince, kind: "short" },
      { words: "filing.until", cell: ({ fileUntil }) => fileUntil, kind: "short" },
      { words: "filing.left", cell: leftTemplate, kind: "short" },
      {
        words: "filing.missing",
        cell: ({ missing }) => missing.map(missingWords).join("、") || "—",
      },
    ];
  }

  /** @param {any} row */
  #chooseTemplate({ camera, name }) {
    return html`<input
      type="checkbox"
      aria-label=${t("filing.choose.one", { name })}
      .checked=${this.chosen.has(camera)}
      @change=${() => this.#toggle(camera)}
    />`;
  }

  /** @param {string} camera */
  #toggle(camera) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(camera)) chosen.add(camera);
    this.chosen = chosen;
  }

  /** @param {SubmitEvent} event */
  #file = async (event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const body = { ...Object.fromEntries(form), cameras: [...this.chosen] };
    try {
      const { filed } = await post("/cameras/filing", { body });
      this.problem = null;
      this.chosen = new Set();
      this.desk.say(() => t("filing.done", { count: filed }));
      await this.filings.ask();
    } catch (problem) {
      this.problem = problem;
    }
  };
}

/** @param {any} row */
const byName = ({ name }) => name;

/** @param {string} code */
const missingWords = (code) => t("filing.missing." + code);

/** @param {{daysLeft: number | null}} row */
function leftTemplate({ daysLeft }) {
  if (daysLeft === null) return "—";
  const late = daysLeft < 0;
  return html`<b class=${late ? "late" : ""}>
    ${t(late ? "filing.late" : "filing.days", { count: Math.abs(daysLeft) })}
  </b>`;
}

customElements.define("camera-filing", CameraFiling);
