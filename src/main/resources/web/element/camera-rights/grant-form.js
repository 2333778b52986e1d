import { html } from "lit";
import { selectField, textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";

const RIGHTS = ["camera.watch", "camera.snapshot", "camera.view"];
const ROLES = ["operator", "leader", "centre-staff", "auditor", "administrator"];

/**
 * The fields of a new grant.
 * @param {{id: string, name: string}[]} people
 * @param {Record<string, string>} faults
 */
export function grantForm(people, faults) {
  /** @type {[string, string][]} */
  const whom = [
    ["", t("right.whom.choose")],
    ...ROLES.map((role) => /** @type {[string, string]} */ (["role:" + role, t("role." + role)])),
    ...people.map(({ id, name }) => /** @type {[string, string]} */ (["person:" + id, name])),
  ];
  return html`
    <p class="problem" role="alert" ?hidden=${!faults[""]}>${faults[""]}</p>
    ${selectField({ name: "whom", label: t("right.whom"), faults, required: true, options: whom })}
    ${selectField({ name: "effect", label: t("right.effect"), faults, options: effects() })}
    ${selectField({ name: "right", label: t("right.what"), faults, options: rights() })}
    ${textField({
      name: "where",
      label: t("right.where"),
      hint: t("right.where.hint"),
      faults,
      required: true,
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

/** The request of a filled form. @param {FormData} form */
export function grantOf(form) {
  const [kind, id] = split(String(form.get("whom")));
  const where = String(form.get("where")).trim();
  return {
    [kind]: id,
    [isPlace(where) ? "place" : "camera"]: where,
    right: form.get("right"),
    effect: form.get("effect"),
    reason: form.get("reason"),
    ...time("from", form),
    ...time("until", form),
  };
}

/** A place's code has 6 to 15 digits in steps of three; a camera's has 20, or is no number. @param {string} where */
function isPlace(where) {
  return /^\d{6}(\d{3}){0,3}$/.test(where);
}

/** @param {string} whom */
function split(whom) {
  const colon = whom.indexOf(":");
  return [whom.slice(0, colon), whom.slice(colon + 1)];
}

/** @param {string} name @param {FormData} form */
function time(name, form) {
  const given = String(form.get(name) ?? "");
  return given ? { [name]: new Date(given).toISOString() } : {};
}
