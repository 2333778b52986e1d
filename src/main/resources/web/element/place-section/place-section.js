import { html } from "lit";
import { AdminSection } from "../../client/admin-section.js";
import { County } from "../../client/county.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { shared } from "../../client/sheets.js";
import "../confirm-dialog/confirm-dialog.js";
import "../data-table/data-table.js";
import "../place-form/place-form.js";
import "../side-panel/side-panel.js";
import { barTemplate } from "./place-bar.js";
import { COLUMNS } from "./place-columns.js";
import { importTemplate } from "./place-import.js";

/** @import { CloudEvent, Place } from "../../client/types.js" */

const styles = await shared("section");

/** The county as a tree: set up from a table or place by place. */
export class PlaceSection extends AdminSection {
  static styles = styles;
  static properties = { words: { state: true } };

  county = new County();

  constructor() {
    super();
    this.words = "";
    new Follows(this, () => [this.county]);
  }

  fresh() {
    return this.county.load();
  }

  /** @param {CloudEvent} event */
  heard({ type }) {
    if (["place.added", "place.changed", "place.removed"].includes(type)) this.fresh();
  }

  render() {
    const { county } = this;
    return html`
      ${barTemplate(this.desk, this.#search, this.#add)}
      <div class="split">
        <data-table
          label=${t("admin.places")}
          .rows=${county.loaded ? this.#rows() : null}
          .key=${(/** @type {Place} */ { code }) => code}
          .columns=${COLUMNS}
          chosen=${this.item}
          ?narrowed=${this.words !== ""}
          @choose=${(/** @type {CustomEvent} */ { detail }) => this.desk.go("places", detail.code)}
        >
          <p>${t("places.empty")}</p>
          <button class="primary" @click=${this.#import}>${t("places.import")}</button>
          <button @click=${() => this.#add("")}>${t("places.add")}</button>
        </data-table>
        ${this.item && county.loaded ? this.#panelTemplate() : ""}
      </div>
      <p class="next" ?hidden=${county.places.size === 0}>
        <a href="#units">${t("place.next")}</a>
      </p>
      <confirm-dialog></confirm-dialog>
    `;
  }

  #rows() {
    const words = this.words.toLowerCase();
    return [...this.county.places.values()].filter(({ name, code, pinyin, initials }) =>
      [name, code, pinyin, initials].some((text) => text?.toLowerCase().includes(words)),
    );
  }

  /** A new place is addressed as "new", or "new-" and the code of the one it lies in. */
  #panelTemplate() {
    const { item, county } = this;
    if (item === "import") return importTemplate(this);
    const fresh = item.startsWith("new");
    const place = /** @type {any} */ (county.places.get(item) ?? null);
    if (!fresh && !place) return "";
    return html`
      <side-panel heading=${place?.name ?? t("places.add")} @close=${() => this.desk.go("places")}>
        ${this.own(
          html`<place-form
            .place=${place}
            .parent=${county.places.get(item.slice(4)) ?? null}
            @kept=${this.#kept}
          ></place-form>`,
        )}
        ${place ? this.#actsTemplate(place) : ""}
      </side-panel>
    `;
  }

  /** @param {Place & {version: number}} place */
  #actsTemplate(place) {
    return html`
      <div slot="acts" class="acts">
        <button ?hidden=${place.kind === "grid"} @click=${() => this.#add(place.code)}>
          ${t("place.below")}
        </button>
        <button class="danger" @click=${() => this.#remove(place)}>${t("place.remove")}</button>
      </div>
    `;
  }

  #add = (parent = "") => this.desk.go("places", parent ? "new-" + parent : "new");

  #import = () => this.desk.go("places", "import");

  /** @param {CustomEvent<Place>} event */
  #kept = async ({ detail }) => {
    await this.county.load();
    this.desk.go("places", detail.code);
    this.desk.say(() => t("place.kept", { name: detail.name }));
  };

  /** @param {Place & {version: number}} place */
  async #remove({ code, name, version }) {
    const title = t("place.remove.title", { name });
    const question = { title, consequences: [t("place.remove.what")], act: t("place.remove") };
    if (await this.removeAsked("/places/" + code, version, question)) this.desk.go("places");
    await this.county.load();
  }

  #search = (/** @type {string} */ words) => {
    this.words = words;
  };
}

customElements.define("place-section", PlaceSection);
