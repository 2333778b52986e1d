import { html } from "lit";
import { AdminSection } from "../../client/admin-section.js";
import { Follows } from "../../client/follows.js";
import { Listing } from "../../client/listing.js";
import { currentLanguage, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import "../data-table/data-table.js";

/** @typedef {{key: string, variable: string, value: string | null, secret: boolean, set: boolean, origin: string, meaning: Record<string, string>}} Setting */

const styles = await sheets(import.meta.url);

/** The settings as they are in force since the start; to be read, not changed. */
export class SettingSection extends AdminSection {
  static styles = styles;
  static properties = { words: { state: true }, changed: { state: true } };

  settings = new Listing("/settings");

  constructor() {
    super();
    this.words = "";
    this.changed = false;
    new Follows(this, () => [this.settings]);
  }

  fresh() {
    return this.settings.ask();
  }

  render() {
    return html`
      <div class="bar">
        <input
          type="search"
          placeholder=${t("settings.search")}
          aria-label=${t("settings.search")}
          @input=${this.#search}
        />
        <label> <input type="checkbox" @change=${this.#narrow} /> ${t("settings.changed")} </label>
      </div>
      <data-table
        plain
        label=${t("admin.settings")}
        .listing=${this.settings}
        .rows=${this.#rows()}
        .key=${(/** @type {Setting} */ { key }) => key}
        .columns=${COLUMNS}
        narrowed
      ></data-table>
    `;
  }

  #rows() {
    const words = this.words.toLowerCase();
    return (
      this.settings.items?.filter(
        ({ key, variable, meaning, origin }) =>
          (!this.changed || origin !== "default") &&
          (key + " " + variable + " " + meaning[currentLanguage()]).toLowerCase().includes(words),
      ) ?? null
    );
  }

  /** @param {InputEvent} event */
  #search(event) {
    this.words = /** @type {HTMLInputElement} */ (event.target).value.trim();
  }

  /** @param {Event} event */
  #narrow(event) {
    this.changed = /** @type {HTMLInputElement} */ (event.target).checked;
  }
}

/** @param {Setting} setting */
function valueTemplate({ secret, set, value }) {
  if (secret)
    return html`<span class="quiet">${t(set ? "settings.set" : "settings.not-set")}</span>`;
  return set
    ? html`<code>${value}</code>`
    : html`<span class="quiet">${t("settings.empty")}</span>`;
}

/** @type {import("../data-table/compared.js").Column[]} */
const COLUMNS = [
  {
    words: "settings.key",
    cell: ({ key, variable }) => html`<code>${key}</code><br /><small>${variable}</small>`,
    value: ({ key }) => key,
  },
  { words: "settings.value", cell: valueTemplate },
  {
    words: "settings.origin",
    cell: ({ origin }) => t("settings.origin." + origin),
    value: ({ origin }) => origin,
    kind: "short",
  },
  {
    words: "settings.meaning",
    cell: ({ meaning }) => meaning[currentLanguage()],
    kind: "wide",
  },
];

customElements.define("setting-section", SettingSection);
