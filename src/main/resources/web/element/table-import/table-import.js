import { html } from "lit";
import { post } from "../../client/api.js";
import { count } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { reportTemplate } from "./table-report.js";

/** @import { Report } from "./table-report.js" */

const styles = await sheets(import.meta.url);
const PATIENCE = 300_000;

/**
 * Many things from a table, which goes to `path`/import and whose empty form comes from `path`/export;
 * `how` says in words what its columns are, `example` shows some lines where that helps. The file is
 * looked through first, each bad line named; then the person decides to take the good lines or none.
 * Says "imported" when lines were taken.
 */
export class TableImport extends SpeakingElement {
  static styles = styles;
  static properties = {
    path: {},
    how: {},
    example: {},
    report: { state: true },
    problem: { state: true },
    busy: { state: true },
    taken: { state: true },
  };

  /** @type {File | null} */
  #file = null;

  constructor() {
    super();
    this.path = this.how = this.example = "";
    /** @type {Report | null} */
    this.report = null;
    /** @type {unknown} */
    this.problem = null;
    this.busy = false;
    this.taken = false;
  }

  render() {
    return html`
      <p>${this.how} ${t("import.checked")}</p>
      <pre aria-label=${t("import.example")} ?hidden=${!this.example}>${this.example}</pre>
      <p>${this.#templateTemplate("xlsx")} ${this.#templateTemplate("csv")}</p>
      <label class="file">
        ${t("import.file")}
        <input
          type="file"
          accept=".csv,.txt,.xlsx"
          ?disabled=${this.busy}
          @click=${this.#anew}
          @change=${this.#choose}
        />
      </label>
      <p role="status">${this.busy ? t("import.busy") : ""}</p>
      <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
      ${this.report ? this.#decisionTemplate(this.report) : ""}
    `;
  }

  /** @param {string} format */
  #templateTemplate(format) {
    const address = `/api/v1${this.path}/export?template=true&format=${format}`;
    return html`<a class="button" href=${address} download>${t("import.template." + format)}</a>`;
  }

  /** @param {Report} report */
  #decisionTemplate(report) {
    const good = report.new + report.changed;
    const done = t("import.done", { new: count(report.new), changed: count(report.changed) });
    return html`
      <p class="done" role="status" tabindex="-1">${this.taken ? done : ""}</p>
      ${reportTemplate(report)}
      <p ?hidden=${this.taken || good > 0}>${t("import.none")}</p>
      <p class="acts">
        <button
          class="primary"
          ?hidden=${this.taken || good === 0}
          ?disabled=${this.busy}
          @click=${this.#take}
        >
          ${t(report.bad.length ? "import.take.good" : "import.take.all", { count: count(good) })}
        </button>
      </p>
    `;
  }

  /** The same file may be chosen once more when it was mended. @param {Event} event */
  #anew = (event) => {
    /** @type {HTMLInputElement} */ (event.target).value = "";
  };

  /** @param {Event} event */
  #choose = (event) => {
    this.#file = /** @type {HTMLInputElement} */ (event.target).files?.[0] ?? null;
    this.taken = false;
    this.#send("check");
  };

  #take = async () => {
    await this.#send(this.report?.bad.length ? "good" : "all");
    if (!this.report || this.problem) return;
    this.taken = true;
    this.tell("imported");
    await this.updateComplete;
    /** @type {HTMLElement} */ (this.renderRoot.querySelector(".done")).focus();
  };

  /** @param {"check" | "all" | "good"} mode */
  async #send(mode) {
    this.problem = null;
    if (!this.#file) return (this.report = null);
    this.busy = true;
    try {
      this.report = await post(this.path + "/import", {
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
