import { html } from "lit";
import { count } from "../../client/format.js";
import { t } from "../../client/messages.js";

/** @import { Column } from "../data-table/compared.js" */

/** What is told of each place. */
/** @type {Column[]} */
export const COLUMNS = [
  {
    words: "place.name",
    cell: ({ name, code }) => html`<bdi data-depth=${code.length / 3 - 2}>${name}</bdi>`,
    value: ({ name }) => name,
    kind: "tree",
  },
  { words: "place.kind", cell: ({ kind }) => t("place.kind." + kind), kind: "short" },
  { words: "place.code", cell: ({ code }) => code, value: ({ code }) => code, kind: "short" },
  { words: "place.lat", cell: ({ lat }) => lat.toFixed(4), kind: "number" },
  { words: "place.lon", cell: ({ lon }) => lon.toFixed(4), kind: "number" },
  {
    words: "place.cameras",
    cell: ({ cameras }) => count(cameras.total),
    value: ({ cameras }) => cameras.total,
    kind: "number",
  },
];
