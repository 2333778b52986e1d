import { html } from "lit";
import { t } from "../../client/messages.js";

/** @import { County } from "../../client/county.js" */
/** @import { Column } from "../data-table/compared.js" */
/** @import { Person } from "../person-form/person-form.js" */

/** What is told of each person. @param {County} county @returns {Column[]} */
export function columnsOf(county) {
  return [
    {
      words: "person.name",
      cell: ({ name }) => html`<bdi>${name}</bdi>`,
      value: ({ name }) => name,
    },
    {
      words: "signin.user",
      cell: ({ user }) => html`<bdi>${user}</bdi>`,
      value: ({ user }) => user,
    },
    {
      words: "person.unit",
      cell: ({ unit }) => county.unitName(unit),
      value: ({ unit }) => county.unitName(unit),
    },
    { words: "person.roles", cell: ({ roles }) => roleWords(roles) },
    { words: "person.scope", cell: ({ scope }) => scopeWords(county, scope) },
    { words: "person.state", cell: stateWords, value: stateWords, kind: "short" },
  ];
}

/** @param {string[]} roles */
function roleWords(roles) {
  return roles.map((role) => t("role." + role)).join(t("comma")) || null;
}

/** @param {County} county @param {string[]} scope */
function scopeWords(county, scope) {
  const all = scope.map((code) => (code === "*" ? t("scope.everything") : county.pathName(code)));
  const names = all.slice(0, 3).join(t("comma"));
  return all.length > 3 ? t("scope.more", { names, count: all.length }) : names || null;
}

/** @param {Person} person */
function stateWords({ disabled, mustChange }) {
  return t("person.state." + (disabled ? "disabled" : mustChange ? "initial" : "active"));
}
