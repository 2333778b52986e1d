import { html } from "lit";
import { textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";

/** @typedef {Record<string, string>} Faults */

/** What the law asks for. @param {any} camera @param {Faults} faults */
export function groundsTemplate(camera, faults) {
  return html`
    <h3>${t("camera.grounds")}</h3>
    ${textField({ name: "owner", label: t("camera.owner"), value: camera.owner ?? "", faults })}
    ${textField({
      name: "legalPurpose",
      label: t("camera.legalPurpose"),
      value: camera.legalPurpose ?? "",
      faults,
      maxlength: 200,
    })}
    ${textField({
      name: "retentionDays",
      label: t("camera.retentionDays"),
      hint: t("camera.retentionDays.hint"),
      type: "number",
      value: String(camera.retentionDays ?? ""),
      faults,
    })}
    ${tick("signageConfirmed", camera.signageConfirmed)} ${tick("sensitive", camera.sensitive)}
    ${tick("keepWarm", camera.keepWarm)}
  `;
}

/** @param {string} name @param {boolean} [ticked] */
function tick(name, ticked = false) {
  return html`
    <label class="tick">
      <input type="checkbox" name=${name} .checked=${ticked} />
      <span>${t("camera." + name)}<small>${t("camera." + name + ".hint")}</small></span>
    </label>
  `;
}
