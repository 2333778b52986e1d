import { html } from "lit";
import { post } from "../../client/api.js";
import { count } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { reportTemplate } from "./import-report.js";

/** @import { Report } from "./import-report.js" */

const styles = await sheets(import.meta.url);
const PATIENCE = 300_000;
const TEMPLATE = "/api/v1/cameras/export?template=true&format=";

/**
 * Cameras from a table: the file is looked through first, each bad line named; then the person
 * decides to take the good lines or none. Says "imported" when lines were taken.
 */
export class TableImport extends SpeakingElement {
  static styles = styles;
  static properties = {
    report: { state: true },
    problem: { state: true },
    busy: { state: true },
    taken: { state: true },
  };

  /** @type {File | null} */
  #file = null;

  constructor() {
    super();
    /** @type {Report | null} */
    this.report = null;
    /** @type {unknown} */
    this.problem = null;
    this.busy = false;
    /** @type {number | null} */
    this.taken = null;
  }

  render() {
    return html`
      <p>${t("import.how")}</p>
      <p>
        <a class="button" href=${TEMPLATE + "xlsx"} download>${t("import.template.excel")}</a>
        <a class="button" href=${TEMPLATE + "csv"} download>${t("import.template.csv")}</a>
      </p>
      <label class="file">
        ${t("import.file")}
        <input type="file" accept=".csv,.xlsx" ?disabled=${this.busy} @change=${this.#choose} />
      </label>
      <p role="status">${this.busy ? t("import.busy") : ""}</p>
      <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
      ${this.taken === null
        ? ""
        : html`<p class="done">${t("import.done", { count: count(this.taken) })}</p>`}
      ${this.report ? this.#decisionTemplate(this.report) : ""}
    `;
  }

  /** @param {Report} report */
  #decisionTemplate(report) {
    const open = this.taken === null && report.good > 0;
    return html`
      ${reportTemplate(report)}
      <p class="acts">
        <button class="primary" ?hidden=${!open} ?disabled=${this.busy} @click=${this.#take}>
          ${t(report.bad.length ? "import.take.good" : "import.take.all", {
            count: count(report.good),
          })}
        </button>
      </p>
    `;
  }

  /** @param {Event} event */
  #choose = (event) => {
    this.#file = /** @type {HTMLInputElement} */ (event.target).files?.[0] ?? null;
    this.taken = null;
    this.#send("check");
  };

  #take = async () => {
    await this.#send(this.report?.bad.length ? "good" : "all");
    if (!this.report || this.problem) return;
    this.taken = this.report.added;
    this.tell("imported");
  };

  /** @param {string} mode */
  async #send(mode) {
    this.problem = null;
    if (!this.#file) return (this.report = null);
    this.busy = true;
    try {
      this.report = await post("/cameras/import", {
        body: this.#file,
        query: { mode },
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (problem) {
      this.problem = problem;
      this.report = null;
    }
    this.busy = false;
  }
}

customElements.define("table-import", TableImport);
