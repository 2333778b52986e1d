import { html } from "lit";
import { fieldTemplate, selectField, textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";
import "../subject-field/subject-field.js";
import { peopleAndRoles } from "../subject-field/subjects.js";

/** @import { SubjectField } from "../subject-field/subject-field.js" */

const RIGHTS = ["camera.watch", "camera.snapshot", "camera.view"];

/** The fields of a new grant. @param {Record<string, string>} faults */
export function grantForm(faults) {
  const whom = html`<subject-field
    id="whom"
    offers
    label=${t("right.whom")}
    hint=${t("right.whom.hint")}
    .find=${peopleAndRoles}
    ?invalid=${"whom" in faults}
  ></subject-field>`;
  const where = html`<subject-field
    id="where"
    label=${t("right.where")}
    ?invalid=${"where" in faults}
  ></subject-field>`;
  const hint = t("right.where.hint");
  return html`
    <p class="fault" role="alert" ?hidden=${!faults[""]}>${faults[""]}</p>
    ${fieldTemplate({ name: "whom", label: t("right.whom"), faults, control: whom, group: true })}
    ${selectField({ name: "effect", label: t("right.effect"), faults, options: effects() })}
    ${selectField({ name: "right", label: t("right.what"), faults, options: rights() })}
    ${fieldTemplate({
      name: "where",
      label: t("right.where"),
      hint,
      faults,
      control: where,
      group: true,
    })}
    ${textField({ name: "from", label: t("right.from"), faults, type: "datetime-local" })}
    ${textField({ name: "until", label: t("right.until"), faults, type: "datetime-local" })}
    ${textField({
      name: "reason",
      label: t("right.reason"),
      faults,
      required: true,
      maxlength: 200,
    })}
  `;
}

/** @returns {[string, string][]} */
function effects() {
  return ["allow", "deny"].map((effect) => [effect, t("right.effect." + effect)]);
}

/** @returns {[string, string][]} */
function rights() {
  return RIGHTS.map((right) => [right, t("right." + right)]);
}

/** The request of a filled form. @param {HTMLFormElement} form */
export function grantOf(form) {
  const fields = new FormData(form);
  return {
    ...subject(form, "whom"),
    ...subject(form, "where"),
    right: fields.get("right"),
    effect: fields.get("effect"),
    reason: fields.get("reason"),
    ...time("from", fields),
    ...time("until", fields),
  };
}

/** What was chosen, by the name of its kind. @param {HTMLFormElement} form @param {string} id */
function subject(form, id) {
  const { option } = /** @type {SubjectField} */ (form.querySelector("#" + id));
  return option ? { [option.kind]: option.code } : {};
}

/** @param {string} name @param {FormData} fields */
function time(name, fields) {
  const given = String(fields.get(name) ?? "");
  return given ? { [name]: new Date(given).toISOString() } : {};
}
