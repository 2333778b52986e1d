import { html } from "lit";
import { fieldTemplate, selectField, textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";

/** @import { County } from "../../client/county.js" */
/** @import { Person } from "./person-form.js" */
/** @typedef {Record<string, string>} Faults */

/**
 * Name, user name and unit.
 * @param {Person | null} person
 * @param {County} county
 * @param {Faults} faults
 */
export function fieldsTemplate(person, county, faults) {
  const { name = "", user = "", unit } = person ?? {};
  /** @type {[string, string][]} */
  const units = [...county.units.values()].map(({ id, name }) => [id, name]);
  return html`
    ${textField({ name: "name", label: t("person.name"), value: name, faults })}
    ${textField({
      name: "user",
      label: t("signin.user"),
      hint: t("person.user.hint"),
      value: user,
      faults,
      maxlength: 40,
    })}
    ${selectField({
      name: "unit",
      label: t("person.unit"),
      value: unit ?? "",
      options: [["", t("person.unit.none")], ...units],
      faults,
    })}
  `;
}

/** @param {Faults} faults @param {unknown} control */
export function rolesField(faults, control) {
  const words = { label: t("person.roles"), hint: t("person.roles.hint") };
  return fieldTemplate({ name: "roles", ...words, faults, group: true, control });
}

/** @param {Faults} faults @param {unknown} control */
export function scopeField(faults, control) {
  const words = { label: t("person.scope"), hint: t("person.scope.hint") };
  return fieldTemplate({ name: "scope", ...words, faults, group: true, control });
}
