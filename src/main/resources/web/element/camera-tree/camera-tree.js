import { html, nothing } from "lit";
import { Follows } from "../../client/follows.js";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { Search } from "../../client/search.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { CAMERA } from "../wall-canvas/canvas-drop.js";
import { actOnTreeKey } from "./tree-keys.js";
import { rowTemplate } from "./tree-row.js";
import { foundRows, rowsOf } from "./tree-rows.js";
import { TreeActs } from "./tree-acts.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Favourites } from "../../client/favourites.js" */
/** @import { Recent } from "../../client/recent.js" */
/** @import { Row } from "./tree-rows.js" */

const styles = await sheets(import.meta.url);
const ROW = 28;
const SPARE = 8;

/** The county's places and cameras; only the rows in sight are drawn. */
export class CameraTree extends TreeActs {
  static styles = styles;
  static properties = {
    catalogue: { attribute: false },
    favourites: { attribute: false },
    recent: { attribute: false },
    selected: { type: String },
    query: { state: true },
    active: { state: true },
  };

  #seen = () => {
    this.sight = { top: this.list.scrollTop, height: this.list.clientHeight };
    this.requestUpdate();
  };
  /** @type {Search | null} */
  #search = null;

  constructor() {
    super();
    this.selected = "";
    new Follows(this, () => [this.catalogue, this.favourites, this.recent]);
  }

  firstUpdated() {
    new ResizeObserver(this.#seen).observe(this.list);
  }

  /** @param {import("lit").PropertyValues<this>} changed */
  willUpdate(changed) {
    const { catalogue } = this;
    if (!catalogue) return;
    if (changed.has("catalogue")) this.#search = new Search(catalogue);
    if (!this.open.size) catalogue.childrenOf(null).forEach(({ code }) => this.open.add(code));
    this.rows = this.query ? this.#found(catalogue) : rowsOf({ ...this.view, catalogue });
  }

  /** @param {Catalogue} catalogue */
  #found(catalogue) {
    const near = (/** @type {string} */ id) =>
      this.favourites?.groupOf(id) != null || this.recent?.cameras.includes(id) === true;
    return foundRows(this.#search?.find(this.query, near) ?? [], catalogue, nameOf);
  }

  render() {
    return html`
      <input
        type="search"
        .value=${this.query}
        placeholder=${t("tree.search")}
        aria-label=${t("tree.search")}
        @focus=${() => this.#search?.prepare()}
        @input=${this.typed}
        @keydown=${this.leaveSearch}
      />
      <div
        class="list"
        role="tree"
        tabindex="0"
        aria-label=${t("tree.label")}
        aria-activedescendant=${this.#activeShown() ? "row-" + this.active : nothing}
        @scroll=${this.#seen}
        @pointerleave=${() => this.hush()}
        @keydown=${(/** @type {KeyboardEvent} */ event) => actOnTreeKey(this, event)}
      >
        <div class="all" role="none" .style=${`height:${this.rows.length * ROW}px`}>
          ${this.#visible().map(([row, index]) => this.#rowTemplate(row, index))}
        </div>
      </div>
      ${this.#emptyTemplate()}
      <camera-peek></camera-peek>
    `;
  }

  /** @returns {[Row, number][]} */
  #visible() {
    const { top, height } = this.sight;
    const first = Math.max(0, Math.floor(top / ROW) - SPARE);
    const last = Math.ceil((top + height) / ROW) + SPARE;
    return this.rows.slice(first, last).map((row, i) => [row, first + i]);
  }

  #activeShown() {
    return this.#visible().some(([{ key }]) => key === this.active);
  }

  /** @param {Row} row @param {number} index */
  #rowTemplate(row, index) {
    const { key, level, camera } = row;
    const chosen = camera !== undefined && camera.id === this.selected;
    const starred = camera !== undefined && this.favourites?.groupOf(camera.id) != null;
    return html`
      <div
        id="row-${key}"
        class="row ${chosen ? "chosen" : ""} ${key === this.active ? "active" : ""}"
        .style=${`top:${index * ROW}px;padding-left:${level * 14 + 6}px`}
        role="treeitem"
        aria-level=${level + 1}
        aria-setsize=${row.size}
        aria-posinset=${row.position}
        aria-selected=${chosen}
        aria-expanded=${camera ? nothing : this.isOpen(row)}
        draggable=${camera ? "true" : "false"}
        @click=${(/** @type {MouseEvent} */ event) => this.clicked(row, event)}
        @pointerenter=${() => this.rest(row)}
        @dragstart=${(/** @type {DragEvent} */ event) =>
          event.dataTransfer?.setData(CAMERA, camera?.id ?? "")}
      >
        ${rowTemplate(row, { open: this.isOpen(row), starred, catalogue: this.catalogue })}
      </div>
    `;
  }

  #emptyTemplate() {
    if (this.rows.length) return "";
    const key = !this.catalogue?.loaded ? "tree.loading" : this.query ? "tree.none" : "tree.empty";
    return html`<p class="empty quiet" role="status">${t(key)}</p>`;
  }
}

customElements.define("camera-tree", CameraTree);
