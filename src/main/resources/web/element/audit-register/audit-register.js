import { html } from "lit";
import { all } from "../../client/api.js";
import { AdminSection } from "../../client/admin-section.js";
import { t } from "../../client/messages.js";
import { Listing } from "../../client/listing.js";
import { sheets } from "../../client/sheets.js";
import "../audit-filter/audit-filter.js";
import "../chain-state/chain-state.js";
import "../data-table/data-table.js";
import "../side-panel/side-panel.js";
import { lineColumns, viewColumns } from "./audit-columns.js";
import { detailsTemplate } from "./audit-details.js";
import { exportAddress, queryOf } from "./audit-query.js";
import { actionWords } from "./audit-words.js";

/** @import { Question } from "../audit-filter/audit-filter.js" */

const styles = await sheets(import.meta.url);

/**
 * The register: who looked at what, when and why, as intervals; and every line of it. What the address
 * names behind the section, such as `#audit/camera/0192`, is what is asked for at first.
 */
export class AuditRegister extends AdminSection {
  static styles = styles;
  static properties = {
    what: { state: true },
    chosen: { state: true },
    question: { state: true },
    units: { state: true },
  };

  #views = new Listing("/audit/views");
  #lines = new Listing("/audit");

  constructor() {
    super();
    /** @type {"views" | "lines"} */
    this.what = "views";
    /** @type {any} */
    this.chosen = null;
    /** @type {Question} */
    this.question = {};
    /** @type {Map<string, string>} names of units by id */
    this.units = new Map();
  }

  get #listing() {
    return this.what === "views" ? this.#views : this.#lines;
  }

  async fresh() {
    this.#ask(this.item ? { subject: this.item } : this.question);
    const units = await all("/units", { limit: 1000 });
    this.units = new Map(units.map(({ id, name }) => [id, name]));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.get("item") !== undefined && this.item) this.#ask({ subject: this.item });
  }

  render() {
    return html`
      <chain-state @broken=${this.#toLine}></chain-state>
      <div class="what" role="group" aria-label=${t("audit.what")}>
        ${this.#whatTemplate("views")} ${this.#whatTemplate("lines")}
        <a class="button" href=${exportAddress(this.what, this.question)} download
          >${t("audit.export")}</a
        >
      </div>
      <audit-filter
        .what=${this.what}
        .question=${this.question}
        @ask=${this.#asked}
      ></audit-filter>
      <div class="found">
        <data-table
          label=${t("audit." + this.what)}
          narrowed
          chosen=${this.chosen?.id ?? ""}
          .listing=${this.#listing}
          .columns=${this.what === "views" ? viewColumns(this.units) : lineColumns(this.units)}
          @choose=${this.#choose}
        >
          <p slot="none">${t("audit.none." + this.what)}</p>
        </data-table>
        ${this.chosen && this.#panelTemplate(this.chosen)}
      </div>
    `;
  }

  /** @param {"views" | "lines"} what */
  #whatTemplate(what) {
    return html`<button aria-pressed=${this.what === what} @click=${() => this.#show(what)}>
      ${t("audit." + what)}
    </button>`;
  }

  /** @param {any} line */
  #panelTemplate(line) {
    return html`
      <side-panel
        heading=${t("audit.line", { id: line.id, action: actionWords(line.action) })}
        @close=${() => (this.chosen = null)}
      >
        ${detailsTemplate(line, this.units)}
      </side-panel>
    `;
  }

  /** @param {CustomEvent} event */
  #choose(event) {
    this.chosen = event.detail;
  }

  /** @param {CustomEvent<Question>} event */
  #asked(event) {
    this.#ask(event.detail);
  }

  /** @param {"views" | "lines"} what */
  #show(what) {
    this.what = what;
    this.#ask(this.question);
  }

  /** Shows the lines up to one that is broken. @param {CustomEvent<number>} event */
  #toLine({ detail }) {
    this.what = "lines";
    this.question = {};
    this.chosen = null;
    this.#lines.ask({ after: detail + 5 });
  }

  /** @param {Question} question */
  #ask(question) {
    this.question = question;
    this.chosen = null;
    this.#listing.ask(queryOf(this.what, question));
  }
}

customElements.define("audit-register", AuditRegister);
