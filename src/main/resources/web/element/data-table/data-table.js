import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { count } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { compared } from "./compared.js";
import { headTemplate } from "./head-cell.js";
import { onRowKey, stopOf } from "./row-keys.js";

/** @import { Listing } from "../../client/listing.js" */
/** @import { Column } from "./compared.js" */

const styles = await sheets(import.meta.url);

/**
 * A dense table over a Listing. Give it `.listing` (client/listing.js), `.columns`, `.key` (a row's
 * id; default its `id`) and `chosen`, the key of the row that is open. It reads further pages when asked,
 * sorts by a column that has a `value` (reading the rest of the list first, so that the
 * order is true), and says "choose" with the row when one is clicked or entered by keys, unless it is
 * `plain`. What stands in its slot is shown instead while the list is empty: say what the place is
 * for and put the one button that fills it; slot "none" is shown when a search (`narrowed`) finds
 * nothing. Rows that a caller filters himself are given by `.rows` in place of the listing's.
 */
export class DataTable extends SpeakingElement {
  static styles = styles;
  static properties = {
    listing: { attribute: false },
    rows: { attribute: false },
    columns: { attribute: false },
    key: { attribute: false },
    chosen: {},
    plain: { type: Boolean },
    narrowed: { type: Boolean },
    label: {},
    sorted: { state: true },
    reached: { state: true },
  };

  constructor() {
    super();
    /** @type {Listing | null} */
    this.listing = null;
    /** @type {any[] | null} */
    this.rows = null;
    /** @type {Column[]} */
    this.columns = [];
    /** @type {(row: any) => string} */
    this.key = (row) => row.id;
    this.chosen = "";
    this.plain = false;
    this.narrowed = false;
    this.label = "";
    /** @type {{column: string, down: boolean} | null} */
    this.sorted = null;
    this.reached = "";
    new Follows(this, () => [this.listing]);
  }

  get #rows() {
    const rows = this.rows ?? this.listing?.items ?? [];
    const column = this.columns.find(({ words }) => words === this.sorted?.column);
    return column?.value ? compared(rows, column.value, this.sorted?.down ?? false) : rows;
  }

  render() {
    const { listing } = this;
    const rows = this.#rows;
    if (listing?.problem && !rows.length) return this.#problemTemplate(listing.problem);
    if (!rows.length) return this.#emptyTemplate();
    const stop = stopOf(rows.map(this.key), [this.reached, this.chosen]);
    return html`
      <table aria-label=${this.label}>
        <thead>
          <tr>
            ${this.columns.map((column) => headTemplate(column, this.sorted, this.#sort))}
          </tr>
        </thead>
        <tbody @keydown=${onRowKey} @focusin=${this.#reach}>
          ${rows.map((row) => this.#rowTemplate(row, this.key(row) === stop))}
        </tbody>
      </table>
      ${this.#footTemplate(rows.length)}
    `;
  }

  #emptyTemplate() {
    if (!this.rows && !this.listing?.items) {
      return html`<p class="quiet" role="status">${t("table.reading")}</p>`;
    }
    return this.narrowed
      ? html`<slot name="none"><p class="none quiet">${t("table.none")}</p></slot>`
      : html`<div class="empty"><slot></slot></div>`;
  }

  /** @param {any} row @param {boolean} stop whether Tab comes to it */
  #rowTemplate(row, stop) {
    const chosen = this.key(row) === this.chosen;
    const choose = this.plain ? () => {} : () => this.tell("choose", row);
    return html`
      <tr
        class=${this.plain ? "" : "choosable"}
        tabindex=${stop && !this.plain ? 0 : -1}
        aria-selected=${chosen ? "true" : "false"}
        @click=${choose}
        data-key=${this.key(row)}
      >
        ${this.columns.map(
          ({ cell, kind = "" }) => html`<td class=${kind}>${cell(row) ?? "—"}</td>`,
        )}
      </tr>
    `;
  }

  /** @param {number} shown */
  #footTemplate(shown) {
    const more = this.rows || this.listing?.done ? null : this.listing;
    return html`
      <p class="foot quiet">
        ${t(more ? "table.some" : "table.all", { count: count(shown) })}
        <button ?hidden=${!more} ?disabled=${more?.busy} @click=${() => more?.more()}>
          ${t("table.more")}
        </button>
      </p>
      ${this.listing?.problem ? this.#problemTemplate(this.listing.problem) : ""}
    `;
  }

  /** @param {unknown} problem */
  #problemTemplate(problem) {
    return html`<p class="problem" role="alert">
      ${problemWords(problem)}
      <button @click=${() => this.listing?.ask()}>${t("table.again")}</button>
    </p>`;
  }

  /** @param {FocusEvent} event */
  #reach = ({ target }) => {
    this.reached = /** @type {HTMLElement} */ (target).closest("tr")?.dataset.key ?? "";
  };

  /** @param {string} column */
  #sort = async (column) => {
    await this.listing?.rest();
    const same = this.sorted?.column === column;
    this.sorted = { column, down: same ? !this.sorted?.down : false };
  };
}

customElements.define("data-table", DataTable);
