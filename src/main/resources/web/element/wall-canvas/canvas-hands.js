import { html } from "lit";
import "../tour-hands/tour-hands.js";

/** @import { WallWindow } from "../../client/types.js" */
/** @import { WallCanvas } from "./wall-canvas.js" */

/** What lies on the chosen window for the hands: the corner it is resized by, the buttons of a tour. */
/** @param {WallCanvas} canvas @param {WallWindow} window */
export function handsTemplate({ model }, { id, source }) {
  const tour = source.type === "tour";
  return html`
    ${tour
      ? html`<tour-hands
          ?paused=${source.paused}
          @step-tour=${(/** @type {CustomEvent} */ { detail }) => model?.stepTour(id, detail.act)}
        ></tour-hands>`
      : ""}
    <span class="corner" aria-hidden="true"></span>
  `;
}
