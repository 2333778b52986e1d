import { html } from "lit";
import { get } from "../../client/api.js";
import { AdminSection } from "../../client/admin-section.js";
import { County } from "../../client/county.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { shared } from "../../client/sheets.js";
import "../confirm-dialog/confirm-dialog.js";
import "../data-table/data-table.js";
import "../side-panel/side-panel.js";
import "../unit-form/unit-form.js";
import { columnsOf } from "./unit-columns.js";

/** @import { Unit } from "../../client/county.js" */

const styles = await shared("section");

/** The units by place, and whom to call there. */
export class UnitSection extends AdminSection {
  static styles = styles;
  static properties = { words: { state: true }, use: { state: true } };

  county = new County();

  constructor() {
    super();
    this.words = "";
    /** @type {{people: number, cameras: number} | null} of the unit that is open */
    this.use = null;
    new Follows(this, () => [this.county]);
  }

  fresh() {
    return this.county.load();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("item")) this.#readUse();
  }

  render() {
    const { county } = this;
    const places = county.places.size > 0;
    return html`
      <div class="bar">
        <input
          type="search"
          placeholder=${t("units.search")}
          aria-label=${t("units.search")}
          @input=${this.#search}
        />
        <button class="primary" ?disabled=${!places} @click=${this.#add}>${t("units.add")}</button>
      </div>
      <div class="split">
        <data-table
          label=${t("admin.units")}
          .rows=${county.loaded ? this.#rows() : null}
          .columns=${columnsOf(this.county)}
          chosen=${this.item}
          ?narrowed=${this.words !== ""}
          @choose=${(/** @type {CustomEvent} */ { detail }) => this.desk.go("units", detail.id)}
        >
          <p>${t(places ? "units.empty" : "units.no-places")}</p>
          ${places
            ? html`<button class="primary" @click=${this.#add}>${t("units.add")}</button>`
            : html`<a class="button primary" href="#places">${t("first.places.go")}</a>`}
        </data-table>
        ${this.item && county.loaded ? this.#panelTemplate() : ""}
      </div>
      <p class="next" ?hidden=${county.units.size === 0}>
        <a href="#people">${t("unit.next")}</a>
      </p>
      <confirm-dialog></confirm-dialog>
    `;
  }

  #rows() {
    const words = this.words.toLowerCase();
    return [...this.county.units.values()].filter(({ name, place, duty }) =>
      [name, this.county.pathName(place), duty.person, duty.phone]
        .join(" ")
        .toLowerCase()
        .includes(words),
    );
  }

  #panelTemplate() {
    const unit = this.item === "new" ? null : (this.county.units.get(this.item) ?? null);
    if (!unit && this.item !== "new") return "";
    return html`
      <side-panel heading=${unit?.name ?? t("units.add")} @close=${() => this.desk.go("units")}>
        ${this.own(
          html`<unit-form .unit=${unit} .county=${this.county} @kept=${this.#kept}></unit-form>`,
        )}
        ${unit ? this.#removeTemplate(unit) : ""}
      </side-panel>
    `;
  }

  /** @param {Unit} unit */
  #removeTemplate(unit) {
    const { use } = this;
    const used = use && use.people + use.cameras > 0;
    return html`
      <div slot="acts" class="acts">
        <p class="quiet" ?hidden=${!used}>${t("unit.used", use ?? {})}</p>
        <button class="danger" ?disabled=${!use || used} @click=${() => this.#remove(unit)}>
          ${t("unit.remove")}
        </button>
      </div>
    `;
  }

  async #readUse() {
    const { item } = this;
    this.use = null;
    if (!item || item === "new") return;
    const unit = await get("/units/" + encodeURIComponent(item)).catch(() => null);
    if (item === this.item) this.use = unit?.use ?? null;
  }

  /** @param {Unit} unit */
  async #remove({ id, name, version }) {
    const title = t("unit.remove.title", { name });
    const question = { title, consequences: [t("unit.remove.what")], act: t("unit.remove") };
    if (await this.removeAsked("/units/" + id, version, question)) this.desk.go("units");
    await this.county.load();
  }

  #add = () => this.desk.go("units", "new");

  /** @param {CustomEvent<Unit>} event */
  #kept = async ({ detail }) => {
    await this.county.load();
    this.desk.go("units");
    this.desk.say(() => t("unit.kept", detail));
  };

  /** @param {InputEvent} event */
  #search(event) {
    this.words = /** @type {HTMLInputElement} */ (event.target).value.trim();
  }
}

customElements.define("unit-section", UnitSection);
