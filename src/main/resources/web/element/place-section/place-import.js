import { html } from "lit";
import { t } from "../../client/messages.js";
import "../side-panel/side-panel.js";
import "../table-import/table-import.js";

/** @import { PlaceSection } from "./place-section.js" */

/** The panel in which places come from a table. @param {PlaceSection} section */
export function importTemplate(section) {
  return html`
    <side-panel heading=${t("places.import")} @close=${() => section.desk.go("places")}>
      <table-import
        path="/places"
        how=${t("places.import.how")}
        example=${t("places.import.example")}
        @imported=${() => section.fresh()}
      ></table-import>
    </side-panel>
  `;
}
