import { html } from "lit";
import { t } from "../../client/messages.js";

/** @import { Column } from "./compared.js" */

/**
 * The heading of a column; one with a value is a button that sorts by it.
 * @param {Column} column
 * @param {{column: string, down: boolean} | null} sorted
 * @param {(column: string) => void} sort
 */
export function headTemplate({ words, value, kind = "" }, sorted, sort) {
  if (!value) return html`<th scope="col" class=${kind}>${t(words)}</th>`;
  const down = sorted?.column === words ? sorted.down : null;
  const order = down === null ? "none" : down ? "descending" : "ascending";
  return html`
    <th scope="col" class=${kind} aria-sort=${order}>
      <button class="plain" @click=${() => sort(words)}>
        ${t(words)}<span aria-hidden="true"
          >${{ none: "", ascending: "▲", descending: "▼" }[order]}</span
        >
      </button>
    </th>
  `;
}
