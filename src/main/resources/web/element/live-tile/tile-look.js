import { html, svg } from "lit";
import { t } from "../../client/messages.js";

/** @import { LivePicture } from "../../client/live.js" */

/**
 * What is covered of the picture, opaquely and exactly over it: the drawing fits into the tile as the video does.
 * @param {LivePicture | null} picture
 */
export function masksTemplate(picture) {
  const { masks = [], width = 16, height = 9 } = picture?.look ?? {};
  if (masks.length === 0 || picture?.final) return "";
  return html`
    <svg class="masks" viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${masks.map((mask) => svg`<polygon points=${pointsOf(mask, width, height)} />`)}
    </svg>
  `;
}

/** @param {number[][]} mask @param {number} width @param {number} height */
function pointsOf(mask, width, height) {
  return mask.map(([x, y]) => `${x * width},${y * height}`).join(" ");
}

/**
 * That the time to look is about to end, or has ended, and the one button to go on.
 * @param {LivePicture | null} picture
 * @param {{renew: () => void, again: () => void, ask: () => void}} acts
 */
export function lookTemplate(picture, { renew, again, ask }) {
  const look = picture?.look;
  if (look?.ending) {
    const words = t("look.ending", { seconds: look.secondsLeft });
    return html`<div class="look" role="alert">
      <span>${words}</span>
      ${look.renewable ? button("look.renew", renew) : ""}
    </div>`;
  }
  if (picture?.phase !== "down") return "";
  if (picture.state?.reason === "lease-expired") return bar(button("look.again", again));
  return picture.state?.reason === "purpose-required" ? bar(button("look.say-why", ask)) : "";
}

/** @param {unknown} inner */
function bar(inner) {
  return html`<div class="look">${inner}</div>`;
}

/** @param {string} words @param {() => void} act */
function button(words, act) {
  return html`<button class="primary" @click=${act}>${t(words)}</button>`;
}
