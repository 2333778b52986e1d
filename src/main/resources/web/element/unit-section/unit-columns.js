import { html } from "lit";
import { t } from "../../client/messages.js";

/** @import { County } from "../../client/county.js" */
/** @import { Column } from "../data-table/compared.js" */

/** What is told of each unit. @param {County} county @returns {Column[]} */
export function columnsOf(county) {
  return [
    { words: "unit.name", cell: ({ name }) => html`<bdi>${name}</bdi>`, value: ({ name }) => name },
    { words: "unit.kind", cell: ({ kind }) => t("unit.kind." + kind), value: ({ kind }) => kind },
    {
      words: "unit.place",
      cell: ({ place }) => html`<bdi>${county.pathName(place)}</bdi>`,
      value: ({ place }) => place,
    },
    { words: "unit.duty.person", cell: ({ duty }) => html`<bdi>${duty.person || "—"}</bdi>` },
    { words: "unit.duty.phone", cell: ({ duty }) => duty.phone || "—", kind: "short" },
  ];
}
