import { html } from "lit";
import { valueWords } from "../../client/case-draft.js";
import { t } from "../../client/messages.js";

/** @import { Change, Draft } from "../../client/case-draft.js" */
/** @import { Agenda } from "../../client/conference-types.js" */

/**
 * What another changed meanwhile, field by field, and what one wrote oneself where it differs.
 * @param {{by: string, changes: Change[]}} other @param {Draft} own @param {Agenda} [agenda]
 */
export function otherTemplate({ by, changes }, own, agenda = { points: [], point: null }) {
  return html`<div class="other" role="alert">
    <p>${t("case.other", { by })}</p>
    <ul>
      ${changes.map(({ field, before, after }) => {
        const words = (/** @type {any} */ value) => valueWords(field, value, agenda);
        return html`<li>
          ${t("case.field", { field: t("overlay." + field) })}<bdi>${words(before)}</bdi> →
          <bdi>${words(after)}</bdi>
          ${own[field] === after
            ? ""
            : html`<strong>${t("case.own")}<bdi>${words(own[field])}</bdi></strong>`}
        </li>`;
      })}
    </ul>
    <p>${t("case.other.then")}</p>
  </div>`;
}
