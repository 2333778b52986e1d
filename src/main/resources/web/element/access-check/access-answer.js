import { html } from "lit";
import { t } from "../../client/messages.js";

/**
 * @typedef {{code: string, refuses: boolean, about?: string}} Ground
 * @typedef {{right: string, allowed: boolean, grounds: Ground[]}} Decision
 * @typedef {{decisions: Decision[], purposeRequired: boolean, leaseSeconds: number}} CameraAccess
 * @typedef {{id: string, reason: string}} Grant
 */

/**
 * What may be done with the camera and why, one right after the other.
 * @param {CameraAccess} access
 * @param {(ground: Ground) => string} about where a ground comes from
 */
export function answerTemplate({ decisions, purposeRequired, leaseSeconds }, about) {
  const watch = decisions.some(({ right, allowed }) => allowed && right !== "camera.view");
  return html`
    <dl>${decisions.map((decision) => decisionTemplate(decision, about))}</dl>
    <p ?hidden=${!watch}>
      ${purposeRequired ? t("access.purpose") : ""}
      ${t("access.lease", { minutes: Math.round(leaseSeconds / 60) })}
    </p>
  `;
}

/** @param {Decision} decision @param {(ground: Ground) => string} about */
function decisionTemplate({ right, allowed, grounds }, about) {
  return html`
    <div class=${allowed ? "yes" : "no"}>
      <dt>${t("right." + right)} <b>${t(allowed ? "access.yes" : "access.no")}</b></dt>
      <dd>
        <ul>
          ${grounds.map((ground) => groundTemplate(ground, about(ground)))}
        </ul>
      </dd>
    </div>
  `;
}

/** @param {Ground} ground @param {string} about */
function groundTemplate({ code, refuses }, about) {
  return html`<li class=${refuses ? "refuses" : "allows"}>
    <span aria-hidden="true">${refuses ? "✕" : "✓"}</span>
    <span
      >${t("ground." + code)}<bdi class="quiet" ?hidden=${!about}
        >${t("access.about", { what: about })}</bdi
      ></span
    >
  </li>`;
}
