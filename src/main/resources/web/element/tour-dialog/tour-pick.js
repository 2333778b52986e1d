import { html } from "lit";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";

/** @import { TourDialog } from "./tour-dialog.js" */

/** Where the cameras of a tour come from. @param {TourDialog} dialog */
export function pickTemplate(dialog) {
  const places = [...(dialog.catalogue?.places.values() ?? [])];
  const near = places.filter(({ kind }) => kind === "township" || kind === "village");
  return html`<p class="row">
    <button ?disabled=${!dialog.camera} @click=${() => dialog.add([dialog.camera])}>
      ${t("tour.add.chosen")}
    </button>
    <button ?disabled=${!dialog.hung.length} @click=${() => dialog.add(dialog.hung)}>
      ${t("tour.add.screen")}
    </button>
    <select
      aria-label=${t("tour.add.place")}
      @change=${(/** @type {Event} */ event) => placeChosen(dialog, event)}
    >
      <option value="">${t("tour.add.place")}</option>
      ${near.map((place) => html`<option value=${place.code}>${nameOf(place)}</option>`)}
    </select>
  </p>`;
}

/** @param {TourDialog} dialog @param {Event} event */
function placeChosen(dialog, event) {
  const select = /** @type {HTMLSelectElement} */ (event.target);
  const code = select.value;
  select.value = "";
  const found = [...(dialog.catalogue?.cameras.values() ?? [])];
  if (code) dialog.add(found.filter(({ place }) => place.startsWith(code)).map(({ id }) => id));
}

/** The cameras of the tour in their order. @param {TourDialog} dialog */
export function pickedTemplate(dialog) {
  if (!dialog.cameras.length) return html`<p class="quiet">${t("tour.empty")}</p>`;
  return html`<ol>
    ${dialog.cameras.map((id, at) => cameraTemplate(dialog, id, at))}
  </ol>`;
}

/** @param {TourDialog} dialog @param {string} id @param {number} at */
function cameraTemplate(dialog, id, at) {
  const camera = dialog.catalogue?.cameras.get(id);
  const name = camera ? nameOf(camera) : id;
  const drop = () => (dialog.cameras = dialog.cameras.filter((_, other) => other !== at));
  return html`<li>
    <bdi>${name}</bdi>
    <button class="plain" aria-label=${t("tour.drop", { name })} @click=${drop}>✕</button>
  </li>`;
}
