import { tag } from "../../client/messages.js";

/**
 * A column of a data-table.
 * @typedef {object} Column
 * @property {string} words key of the heading
 * @property {(row: any) => unknown} cell what stands in the cell: a text or a template
 * @property {(row: any) => string | number | null} [value] what the column is sorted by
 * @property {string} [kind] "number" (to the right), "short" (never broken) or "wide" (takes what is left)
 */

/**
 * The rows in the order of a value, those without one at the end. Names go by the language's own
 * order, which for Chinese is that of pinyin.
 * @template T
 * @param {T[]} rows
 * @param {(row: T) => string | number | null} value
 * @param {boolean} down
 */
export function compared(rows, value, down) {
  const order = new Intl.Collator(tag(), { numeric: true });
  const sign = down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * order.compare(String(a), String(b));
  });
}
