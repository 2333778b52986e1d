import { html } from "lit";
import { t } from "../../client/messages.js";

/** @import { AdminDesk } from "../../page/admin-desk.js" */

const EXPORT = "/api/v1/places/export?format=";

/**
 * What narrows the table of places, and the ways in and out.
 * @param {AdminDesk} desk
 * @param {(words: string) => void} search
 * @param {() => void} add
 */
export function barTemplate(desk, search, add) {
  const typed = (/** @type {InputEvent} */ { target }) =>
    search(/** @type {HTMLInputElement} */ (target).value.trim());
  return html`
    <div class="bar">
      <input
        type="search"
        placeholder=${t("places.search")}
        aria-label=${t("places.search")}
        @input=${typed}
      />
      <a class="button" href=${EXPORT + "xlsx"} download>${t("export.excel")}</a>
      <a class="button" href=${EXPORT + "csv"} download>${t("export.csv")}</a>
      <button @click=${() => desk.go("places", "import")}>${t("places.import")}</button>
      <button class="primary" @click=${() => add()}>${t("places.add")}</button>
    </div>
  `;
}
