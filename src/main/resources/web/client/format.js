/** Times and figures as people read them. */

import { currentLanguage, t, tag } from "./messages.js";

/** Writers of a language, kept: to make one takes as long as to write with it a hundred times. */
/** @param {string} language */
function writersOf(language) {
  const shaped = (/** @type {Intl.DateTimeFormatOptions} */ shape) =>
    new Intl.DateTimeFormat(language, shape);
  return {
    clock: shaped({ hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" }),
    shortClock: shaped({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    day: shaped({ year: "numeric", month: "long", day: "numeric" }),
    weekday: shaped({ weekday: "long" }),
    date: shaped({ month: "numeric", day: "numeric" }),
    moment: shaped({
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    }),
    count: new Intl.NumberFormat(language),
  };
}

/** @type {Map<string, ReturnType<typeof writersOf>>} */
const kept = new Map();

function writers() {
  const language = tag();
  const known = kept.get(language) ?? writersOf(language);
  kept.set(language, known);
  return known;
}

/** @param {Date | string | number} moment */
export function clock(moment) {
  return writers().clock.format(new Date(moment));
}

/** @param {Date | string | number} moment */
export function shortClock(moment) {
  return writers().shortClock.format(new Date(moment));
}

/** @param {Date} moment */
export function day(moment) {
  return writers().day.format(moment);
}

/** @param {Date} moment */
export function weekday(moment) {
  return writers().weekday.format(moment);
}

/**
 * The clock of today, with the day before it when it was another day.
 * @param {Date | string} moment
 * @param {Date} [now]
 */
export function since(moment, now = new Date()) {
  const then = new Date(moment);
  if (then.toDateString() === now.toDateString()) return clock(then);
  return writers().date.format(then) + " " + shortClock(then);
}

/** Day and clock, to the second. @param {Date | string} moment */
export function dateTime(moment) {
  return writers().moment.format(new Date(moment));
}

/** @param {number | null | undefined} figure no data is a dash, never nought */
export function count(figure) {
  return figure === null || figure === undefined ? "—" : writers().count.format(figure);
}

/** @param {{name: string, nameEn?: string | null}} thing */
export function nameOf({ name, nameEn }) {
  return currentLanguage() === "en" && nameEn ? nameEn : name;
}

/** @param {import("./types.js").Responsible | null | undefined} responsible */
export function responsibleWords(responsible) {
  if (!responsible?.unit) return "";
  const phone = responsible.phone ? t("responsible.phone", responsible) : "";
  return t("responsible.unit", { unit: responsible.name || responsible.unit }) + phone;
}
