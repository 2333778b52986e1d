import { html } from "lit";
import { t } from "../../client/messages.js";

/**
 * @param {{id: string, name: string}[]} people
 * @param {(grant: any) => unknown} act
 * @returns {import("../data-table/compared.js").Column[]}
 */
export function grantColumns(people, act) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  /** @param {any} grant */
  const whom = ({ person, role }) => (role ? t("role." + role) : (names.get(person) ?? person));
  return [
    { words: "right.whom", cell: (grant) => html`<bdi>${whom(grant)}</bdi>`, value: whom },
    {
      words: "right.effect",
      cell: ({ effect }) => html`<b>${t("right.effect." + effect)}</b>`,
      value: ({ effect }) => effect,
      kind: "short",
    },
    { words: "right.what", cell: ({ right }) => t("right." + right), kind: "short" },
    {
      words: "right.where",
      cell: ({ targetName, camera, place }) => html`<bdi>${targetName ?? camera ?? place}</bdi>`,
      value: ({ targetName }) => targetName ?? "",
    },
    { words: "right.when", cell: whenWords },
    { words: "right.reason", cell: ({ reason }) => html`<bdi>${reason}</bdi>` },
    { words: "right.act", cell: act, kind: "short" },
  ];
}

/** @param {{from: string | null, until: string | null}} grant */
function whenWords({ from, until }) {
  if (!from && !until) return t("right.always");
  return `${from ? moment(from) : ""} – ${until ? moment(until) : ""}`;
}

/** @param {string} time */
function moment(time) {
  return new Date(time).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" });
}
