import { html } from "lit";
import { dateTime } from "../../client/format.js";
import { t } from "../../client/messages.js";
import {
  actionWords,
  durationWords,
  howWords,
  outcomeWords,
  purposeWords,
  subjectWords,
} from "./audit-words.js";

/** @import { Column } from "../data-table/compared.js" */

/** Looks as intervals. @param {Map<string, string>} units @returns {Column[]} */
export function viewColumns(units) {
  return [
    { words: "audit.start", kind: "short", cell: (row) => dateTime(row.start) },
    { words: "audit.end", kind: "short", cell: endTemplate },
    { words: "audit.duration", kind: "short", cell: ({ seconds }) => durationWords(seconds) },
    { words: "audit.who", cell: (row) => whoTemplate(row, units) },
    { words: "audit.subject", cell: subjectTemplate },
    { words: "audit.purpose", cell: ({ purpose }) => html`<bdi>${purposeWords(purpose)}</bdi>` },
    { words: "audit.address", kind: "short", cell: ({ address }) => address },
  ];
}

/** Every line. @param {Map<string, string>} units @returns {Column[]} */
export function lineColumns(units) {
  return [
    { words: "audit.number", kind: "number", cell: ({ id }) => id },
    { words: "audit.time", kind: "short", cell: ({ time }) => dateTime(time) },
    { words: "audit.action", cell: ({ action }) => actionWords(action) },
    { words: "audit.who", cell: (row) => whoTemplate(row, units) },
    { words: "audit.subject", cell: subjectTemplate },
    { words: "audit.purpose", cell: (row) => purposeTemplate(row) },
    { words: "audit.outcome", cell: ({ outcome }) => outcomeWords(outcome) },
  ];
}

/** @param {any} row */
function endTemplate({ end, how, noEarlierThan }) {
  if (!end) return t("audit.going-on");
  if (how !== "server-ended") return html`<span title=${howWords(how)}>${dateTime(end)}</span>`;
  return t("audit.between", { from: dateTime(noEarlierThan), to: dateTime(end) });
}

/** @param {any} row @param {Map<string, string>} units */
export function whoTemplate({ name, person, unit }, units) {
  if (!name && !person) return "—";
  return html`<bdi>${name ?? person}</bdi> ${unit &&
    html`<small class="quiet"><bdi>${units.get(unit) ?? unit}</bdi></small>`}`;
}

/** @param {any} row */
function subjectTemplate(row) {
  const words = subjectWords(row);
  return html`<bdi>${words}</bdi> ${words === row.subject
      ? ""
      : html`<small class="quiet"><bdi>${row.subject}</bdi></small>`}`;
}

/** @param {any} row */
function purposeTemplate({ purpose }) {
  return purpose ? html`<bdi>${purposeWords(purpose)}</bdi>` : null;
}
