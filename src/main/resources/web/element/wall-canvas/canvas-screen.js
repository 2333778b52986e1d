import { html } from "lit";
import { placement } from "../../client/geometry.js";
import { t } from "../../client/messages.js";

/** @import { Screen } from "../../client/types.js" */
/** @import { WallCanvas } from "./wall-canvas.js" */

const WHOLE = { x: 0, y: 0, w: 1, h: 1 };

/**
 * A screen of the wall, and whether it is open: nowhere, or more than once.
 * @param {WallCanvas} canvas @param {Screen} screen
 */
export function screenTemplate(canvas, screen) {
  const chosen = screen.id === canvas.screen;
  return html`
    <button
      class="screen ${chosen ? "chosen" : ""}"
      .style=${placement(screen, WHOLE)}
      aria-pressed=${chosen}
      @click=${() => canvas.tell("choose-screen", { screen: screen.id })}
    >
      <bdi>${screen.name || t("screen.number", { number: screen.id })}</bdi>
      <small>${openWords(canvas.screens, screen.id)}</small>
    </button>
  `;
}

/** @param {Map<number, number> | null} screens @param {number} id */
export function openWords(screens, id) {
  const times = screens?.get(id) ?? 0;
  if (!screens || times === 1) return "";
  return times ? t("screen.twice", { times }) : t("screen.absent");
}
