import { html } from "lit";
import { t } from "../../client/messages.js";

/** @import { CameraSection } from "./camera-section.js" */

const STATES = ["live", "idle", "connecting", "offline", "disabled"];
const EXPORT = "/api/v1/cameras/export?format=";

/**
 * What narrows the table, and the ways in and out.
 * @param {CameraSection} section
 * @param {CameraSection["query"]} query
 * @param {(change: Partial<CameraSection["query"]>) => void} ask
 */
export function barTemplate({ county, desk }, query, ask) {
  const towns = [...county.places.values()].filter(({ kind }) => kind === "township");
  return html`
    <div class="bar">
      <input
        type="search"
        placeholder=${t("cameras.search")}
        aria-label=${t("cameras.search")}
        .value=${query.q}
        @input=${(/** @type {InputEvent} */ event) => ask({ q: valueOf(event).trim() })}
      />
      <select
        aria-label=${t("camera.place")}
        @change=${(/** @type {Event} */ event) => ask({ place: valueOf(event) })}
      >
        <option value="">${t("cameras.everywhere")}</option>
        ${towns.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
      </select>
      <select
        aria-label=${t("camera.state")}
        @change=${(/** @type {Event} */ event) => ask({ state: valueOf(event) })}
      >
        <option value="">${t("cameras.any-state")}</option>
        ${STATES.map((state) => html`<option value=${state}>${t("state." + state)}</option>`)}
      </select>
      <span class="gap"></span>
      <a class="button" href=${EXPORT + "xlsx"} download>${t("export.excel")}</a>
      <a class="button" href=${EXPORT + "csv"} download>${t("export.csv")}</a>
      <button @click=${() => desk.go("cameras", "import")}>${t("cameras.import")}</button>
      <button class="primary" @click=${() => desk.go("cameras", "new")}>${t("cameras.add")}</button>
    </div>
  `;
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
}
