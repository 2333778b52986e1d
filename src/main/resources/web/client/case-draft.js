/** What is written of a case overlay, against what stands. */

import { t } from "./messages.js";

/** @import { Agenda } from "./conference-types.js" */
/** @typedef {Record<string, any>} Draft the fields of an overlay, null where nothing is said */
/** @typedef {{field: string, before: any, after: any}} Change */

export const FIELDS = ["code", "title", "stage", "due", "colour", "unit", "order", "point", "note"];

/** @param {Draft | null | undefined} overlay @returns {Draft} */
export function draftOf(overlay) {
  return Object.fromEntries(FIELDS.map((field) => [field, overlay?.[field] ?? null]));
}

/** @param {Draft | null | undefined} from @param {Draft | null | undefined} to @returns {Change[]} */
export function changesOf(from, to) {
  const [before, after] = [draftOf(from), draftOf(to)];
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** What one wrote stays; what one left alone is as it stands now. @param {Draft} base @param {Draft} now @param {Draft} own */
export function merged(base, now, own) {
  const written = changesOf(base, own).map(({ field }) => [field, own[field]]);
  return { ...draftOf(now), ...Object.fromEntries(written) };
}

/** A field's value as people read it. @param {string} field @param {any} value @param {Agenda} agenda */
export function valueWords(field, value, agenda) {
  if (value === null || value === undefined) return "—";
  if (field === "colour") return t("overlay.colour." + value);
  if (field !== "point") return String(value);
  const words = agenda.points[value];
  return words ? t("overlay.points", { number: value + 1, words }) : String(value + 1);
}
