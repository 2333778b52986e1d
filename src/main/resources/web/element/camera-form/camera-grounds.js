import { html } from "lit";
import { selectField, textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";
import { pairs } from "./camera-fields.js";

/** @typedef {Record<string, string>} Faults */

const DEVICES = "bullet dome ptz panoramic other";

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
    ${selectField({
      name: "maskMode",
      label: t("mask.mode"),
      hint: t("camera.maskMode.hint"),
      value: camera.maskMode ?? "burned",
      options: pairs("burned overlay", "mask."),
      faults,
    })}
  `;
}

/** What the police are told. @param {any} camera @param {Faults} faults */
export function filingTemplate(camera, faults) {
  return html`
    <h3>${t("camera.filing")}</h3>
    ${selectField({
      name: "device",
      label: t("camera.device"),
      value: camera.device ?? "",
      options: [["", t("camera.device.unknown")], ...pairs(DEVICES, "device.")],
      faults,
    })}
    ${textField({
      name: "inUseSince",
      label: t("camera.inUseSince"),
      hint: t("camera.inUseSince.hint"),
      type: "date",
      value: camera.inUseSince ?? "",
      faults,
    })}
    ${tick("nearProtected", camera.nearProtected)}
    ${textField({
      name: "consent",
      label: t("camera.consent"),
      hint: t("camera.consent.hint"),
      value: camera.consent ?? "",
      faults,
      maxlength: 200,
    })}
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
