import { html } from "lit";
import { post } from "../../client/api.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @typedef {{line: number, code: string, name: string, outcome: string, problem?: {code: string, values: object}}} Line */
/** @typedef {{taken: boolean, new: number, changed: number, same: number, wrong: number, lines: Line[]}} Report */

const styles = await sheets(import.meta.url);
const SHOWN = 100;
const EXAMPLE = "examples.places";

/** Takes places from a file: checked first, each wrong line named, then taken; says "taken" when it was. */
export class PlaceImport extends SpeakingElement {
  static styles = styles;
  static properties = {
    report: { state: true },
    problem: { state: true },
    busy: { state: true },
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
  }

  show() {
    this.report = this.problem = null;
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="title">
        <h2 id="title">${t("place.import.title")}</h2>
        <p>${t("place.import.how")}</p>
        <pre aria-label=${t("place.import.example")}>${t(EXAMPLE)}</pre>
        <label class="file">
          <span class="button">${t("place.import.file")}</span>
          <bdi class="quiet">${this.#file?.name ?? ""}</bdi>
          <input type="file" accept=".csv,.txt,.xlsx" @change=${this.#chosen} />
        </label>
        <p role="status">${this.busy ? t("place.import.reading") : ""}</p>
        <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
        ${this.report ? this.#reportTemplate(this.report) : ""}
        <form method="dialog"><button class="plain">${t("close")}</button></form>
      </dialog>
    `;
  }

  /** @param {Report} report */
  #reportTemplate(report) {
    const good = report.new + report.changed;
    const wrong = report.wrong ? this.#wrongTemplate(report) : "";
    if (report.taken)
      return html`<p role="status">${t("place.import.done", report)}</p>
        ${wrong}`;
    return html`
      <p role="status">${t("place.import.sum", report)}</p>
      ${wrong}
      ${good
        ? html`<button class="primary" ?disabled=${this.busy} @click=${() => this.#send("good")}>
            ${t(report.wrong ? "place.import.good" : "place.import.all", { count: good })}
          </button>`
        : html`<p>${t("place.import.none")}</p>`}
    `;
  }

  /** @param {Report} report */
  #wrongTemplate({ lines, wrong }) {
    const shown = lines.filter(({ problem }) => problem).slice(0, SHOWN);
    return html`
      <table aria-label=${t("place.import.wrong")}>
        ${shown.map(
          ({ line, code, name, problem }) => html`
            <tr>
              <th scope="row">${t("place.import.line", { line })}</th>
              <td><bdi>${code}</bdi> <bdi>${name}</bdi></td>
              <td class="fault">${problemWords(problem)}</td>
            </tr>
          `,
        )}
      </table>
      <p class="quiet" ?hidden=${wrong <= SHOWN}>
        ${t("place.import.more", { count: wrong - SHOWN })}
      </p>
    `;
  }

  /** @param {Event} event */
  #chosen(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    this.#file = field.files?.[0] ?? null;
    field.value = "";
    this.report = null;
    if (this.#file) this.#send("check");
  }

  /** @param {"check" | "good"} mode */
  async #send(mode) {
    if (!this.#file) return;
    this.busy = true;
    this.problem = null;
    try {
      this.report = await post("/places/import", { body: this.#file, query: { mode } });
      if (this.report?.taken) this.tell("taken");
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }
}

customElements.define("place-import", PlaceImport);
