import { html, nothing } from "lit";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { CAMERA } from "../wall-canvas/canvas-drop.js";
import { actOnTreeKey } from "./tree-keys.js";
import { rowTemplate } from "./tree-row.js";
import { rowsOf } from "./tree-rows.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Row } from "./tree-rows.js" */

const styles = await sheets(import.meta.url);
const ROW = 28;
const SPARE = 8;

/** The county's places and cameras; only the rows in sight are drawn. */
export class CameraTree extends SpeakingElement {
  static styles = styles;
  static properties = {
    catalogue: { attribute: false },
    selected: { type: String },
    query: { state: true },
    active: { state: true },
  };

  #redraw = () => this.requestUpdate();
  /** @type {Set<string>} */
  open = new Set();
  /** @type {Row[]} */
  rows = [];

  constructor() {
    super();
    this.catalogue = /** @type {Catalogue | null} */ (null);
    this.selected = this.query = this.active = "";
    new Follows(this, () => [this.catalogue]);
  }

  firstUpdated() {
    new ResizeObserver(this.#redraw).observe(this.#list);
  }

  search() {
    this.renderRoot.querySelector("input")?.select();
  }

  willUpdate() {
    if (!this.catalogue) return;
    if (!this.open.size) this.catalogue.childrenOf(null).forEach(({ code }) => this.open.add(code));
    this.rows = rowsOf(this.catalogue, this.open, this.query);
  }

  render() {
    return html`
      <input
        type="search"
        .value=${this.query}
        placeholder=${t("tree.search")}
        aria-label=${t("tree.search")}
        @input=${this.#typed}
        @keydown=${this.#leaveSearch}
      />
      <div
        class="list"
        role="tree"
        tabindex="0"
        aria-label=${t("tree.label")}
        aria-activedescendant=${this.active ? "row-" + this.active : nothing}
        @scroll=${this.#redraw}
        @keydown=${(/** @type {KeyboardEvent} */ event) => actOnTreeKey(this, event)}
      >
        <div class="all" .style=${`height:${this.rows.length * ROW}px`}>${this.#visible()}</div>
        ${this.#emptyTemplate()}
      </div>
    `;
  }

  #visible() {
    const { scrollTop = 0, clientHeight = 800 } = this.#list ?? {};
    const first = Math.max(0, Math.floor(scrollTop / ROW) - SPARE);
    const last = Math.ceil((scrollTop + clientHeight) / ROW) + SPARE;
    return this.rows.slice(first, last).map((row, i) => this.#rowTemplate(row, first + i));
  }

  /** @param {Row} row @param {number} index */
  #rowTemplate(row, index) {
    const { id, level, camera } = row;
    const chosen = id === this.selected;
    const open = this.query !== "" || this.open.has(id);
    return html`
      <div
        id="row-${id}"
        class="row ${chosen ? "chosen" : ""} ${id === this.active ? "active" : ""}"
        .style=${`top:${index * ROW}px;padding-left:${level * 14 + 6}px`}
        role="treeitem"
        aria-level=${level + 1}
        aria-selected=${chosen}
        aria-expanded=${camera ? nothing : open}
        draggable=${camera ? "true" : "false"}
        @click=${() => this.act(row)}
        @dragstart=${(/** @type {DragEvent} */ event) => event.dataTransfer?.setData(CAMERA, id)}
      >
        ${rowTemplate(row, open, this.catalogue)}
      </div>
    `;
  }

  #emptyTemplate() {
    if (this.rows.length) return "";
    const key = !this.catalogue?.loaded ? "tree.loading" : this.query ? "tree.none" : "tree.empty";
    return html`<p class="empty quiet">${t(key)}</p>`;
  }

  /** @param {Row} row a place opens or closes, a camera is chosen */
  act({ id, camera }) {
    this.active = id;
    if (camera) this.tell("choose-camera", { id });
    else if (!this.open.delete(id)) this.open.add(id);
    this.requestUpdate();
  }

  /** @param {number} index */
  reveal(index) {
    const list = this.#list;
    const [top, bottom] = [index * ROW, (index + 1) * ROW];
    list.scrollTop = Math.max(Math.min(list.scrollTop, top), bottom - list.clientHeight);
  }

  get #list() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector(".list"));
  }

  /** @param {InputEvent} event */
  #typed(event) {
    this.query = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.active = "";
  }

  /** @param {KeyboardEvent} event */
  #leaveSearch(event) {
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    this.#list.focus();
    actOnTreeKey(this, new KeyboardEvent("keydown", { key: "ArrowDown" }));
  }
}

customElements.define("camera-tree", CameraTree);
