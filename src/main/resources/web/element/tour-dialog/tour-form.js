import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { t } from "../../client/messages.js";

/** @import { TourDialog } from "./tour-dialog.js" */
/** @typedef {{name: string, dwell: number}} Given */

const DWELL = 15;

/** Dwell and name of the tour that is put together or changed. @param {TourDialog} dialog */
export function formTemplate(dialog) {
  const { changed, cameras } = dialog;
  const submitted = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const hang = /** @type {HTMLButtonElement} */ (event.submitter).value === "hang";
    const given = givenIn(/** @type {HTMLFormElement} */ (event.target));
    if (hang) dialog.hangOwn(given);
    else dialog.keep(given);
  };
  return keyed(
    changed?.id,
    html`<form class="row" @submit=${submitted}>
      <label>
        ${t("tour.dwell")}
        <input
          name="dwell"
          type="number"
          min="3"
          max="3600"
          .value=${String(changed?.dwell ?? DWELL)}
          required
        />
      </label>
      <input
        name="name"
        maxlength="60"
        placeholder=${t("tour.as")}
        aria-label=${t("tour.as")}
        .value=${changed?.name ?? ""}
      />
      <button value="keep" ?disabled=${!cameras.length}>
        ${t(changed ? "tour.keep.changed" : "tour.keep")}
      </button>
      ${changed
        ? html`<button type="button" class="plain" @click=${() => dialog.start()}>
            ${t("tour.changed.not")}
          </button>`
        : ""}
      <button class="primary" value="hang" ?disabled=${!cameras.length}>${t("tour.hang")}</button>
    </form>`,
  );
}

/** @param {HTMLFormElement} form @returns {Given} */
function givenIn(form) {
  const data = new FormData(form);
  return { name: String(data.get("name")).trim(), dwell: Number(data.get("dwell")) };
}
