import { html, nothing } from "lit";
import { count, nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { standingOf } from "../../client/standing.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Camera, Place } from "../../client/types.js" */
/** @import { Row } from "./tree-rows.js" */

/**
 * What stands in a row.
 * @param {Row} row @param {{open: boolean, starred: boolean, catalogue: Catalogue | null}} how
 */
export function rowTemplate({ place, group, title, camera, where }, how) {
  if (camera) return cameraTemplate(camera, where, how.starred);
  if (place) return placeTemplate(place, how);
  const mark = group === undefined ? "recent" : "star";
  return html`
    ${twistTemplate(how.open)}
    <span class="sign ${mark}" aria-hidden="true"></span>
    <bdi class="name cut">${title || t("tree.recent")}</bdi>
  `;
}

/** @param {Place} place @param {{open: boolean, catalogue: Catalogue | null}} how */
function placeTemplate(place, { open, catalogue }) {
  const { total, live, faults, loud } = catalogue?.countIn(place.code) ?? {
    total: 0,
    live: 0,
    faults: 0,
    loud: 0,
  };
  const known = catalogue?.loaded || total > 0;
  const warning = t(loud ? "tree.faults" : "tree.faults.known", { faults });
  return html`
    ${twistTemplate(open)}
    <bdi class="name cut">${nameOf(place)}</bdi>
    ${faults
      ? html`<span class="faults ${loud ? "" : "known"}" title=${warning}>${count(faults)}</span>`
      : ""}
    <span class="total quiet" title=${t("tree.count", { live: count(live), total: count(total) })}
      >${live ? html`<span class="live">${count(live)}</span>/` : ""}${known
        ? count(total)
        : "—"}</span
    >
  `;
}

/** @param {boolean} open */
const twistTemplate = (open) =>
  html`<span class="twist ${open ? "" : "shut"}" aria-hidden="true"></span>`;

/** @param {Camera} camera @param {string | undefined} where @param {boolean} starred */
function cameraTemplate(camera, where, starred) {
  const standing = standingOf(camera);
  const name = nameOf(camera);
  return html`
    <span class="mark ${standing}" role="img" aria-label=${t("state." + standing)}></span>
    <bdi class="name cut" title=${where ? `${name} · ${where}` : name}>${name}</bdi>
    ${where ? html`<bdi class="where cut quiet">${where}</bdi>` : ""}
    <span
      class="star ${starred ? "on" : ""}"
      data-star
      role=${starred ? "img" : nothing}
      aria-label=${starred ? t("tree.starred") : nothing}
      title=${t(starred ? "tree.unstar" : "tree.star")}
    ></span>
  `;
}
