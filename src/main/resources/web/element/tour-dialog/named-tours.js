import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../../client/messages.js";

/** @import { NamedTour } from "../../client/types.js" */
/** @import { TourDialog } from "./tour-dialog.js" */

/** The tours that are kept under a name: each can be hung, changed and deleted. @param {TourDialog} dialog */
export function namedTemplate(dialog) {
  const tours = dialog.side?.tours ?? [];
  if (!tours.length) return "";
  return html`
    <h3>${t("tour.named")}</h3>
    <ul class="named">
      ${repeat(
        tours,
        ({ id }) => id,
        (tour) => tourTemplate(dialog, tour),
      )}
    </ul>
  `;
}

/** @param {TourDialog} dialog @param {NamedTour} tour */
function tourTemplate(dialog, tour) {
  const { id, name, cameras, dwell } = tour;
  return html`<li class="row" aria-current=${dialog.changed?.id === id}>
    <bdi class="name">${name}</bdi>
    <span class="quiet">${t("tour.length", { count: cameras.length, dwell })}</span>
    <button
      aria-label=${t("tour.hang.of", { name })}
      @click=${() => dialog.hang({ type: "tour", tour: id })}
    >
      ${t("tour.hang")}
    </button>
    <button
      class="plain"
      aria-label=${t("tour.change.of", { name })}
      @click=${() => dialog.change(tour)}
    >
      ${t("tour.change")}
    </button>
    <button
      class="plain"
      aria-label=${t("tour.remove.of", { name })}
      @click=${() => dialog.drop(tour)}
    >
      ${t("tour.remove")}
    </button>
  </li>`;
}
