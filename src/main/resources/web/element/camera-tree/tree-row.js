import { html } from "lit";
import { count, nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { standingOf } from "../../client/standing.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Row } from "./tree-rows.js" */

/** What stands in a row. @param {Row} row @param {boolean} open @param {Catalogue | null} catalogue */
export function rowTemplate({ place, camera }, open, catalogue) {
  if (camera) return cameraTemplate(camera);
  return place ? placeTemplate(place, open, catalogue) : "";
}

/** @param {import("../../client/types.js").Place} place @param {boolean} open @param {Catalogue | null} catalogue */
function placeTemplate(place, open, catalogue) {
  const { total, faults } = catalogue?.countIn(place.code) ?? { total: 0, faults: 0 };
  const warning = t("tree.faults", { faults });
  return html`
    <span class="twist ${open ? "" : "shut"}" aria-hidden="true"></span>
    <bdi class="name cut">${nameOf(place)}</bdi>
    ${faults ? html`<span class="faults" title=${warning}>${count(faults)}</span>` : ""}
    <span class="total quiet">${count(total)}</span>
  `;
}

/** @param {import("../../client/types.js").Camera} camera */
function cameraTemplate(camera) {
  const standing = standingOf(camera);
  return html`
    <span class="mark ${standing}" role="img" aria-label=${t("state." + standing)}></span>
    <bdi class="name cut" title=${nameOf(camera)}>${nameOf(camera)}</bdi>
  `;
}
