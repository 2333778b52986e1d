/** Times and figures as people read them. */

import { currentLanguage, t, tag } from "./messages.js";

/** @param {Date | string | number} moment */
export function clock(moment) {
  return new Date(moment).toLocaleTimeString(tag(), { hourCycle: "h23" });
}

/** @param {Date | string | number} moment */
export function shortClock(moment) {
  const shape = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return new Date(moment).toLocaleTimeString(tag(), shape);
}

/** @param {Date} moment */
export function day(moment) {
  const shape = /** @type {const} */ ({ year: "numeric", month: "long", day: "numeric" });
  return moment.toLocaleDateString(tag(), shape);
}

/** @param {Date} moment */
export function weekday(moment) {
  return moment.toLocaleDateString(tag(), { weekday: "long" });
}

/**
 * The clock of today, with the day before it when it was another day.
 * @param {Date | string} moment
 * @param {Date} [now]
 */
export function since(moment, now = new Date()) {
  const then = new Date(moment);
  if (then.toDateString() === now.toDateString()) return clock(then);
  const date = then.toLocaleDateString(tag(), { month: "numeric", day: "numeric" });
  return date + " " + shortClock(then);
}

/** Day and clock, to the second. @param {Date | string} moment */
export function dateTime(moment) {
  const shape = /** @type {const} */ ({
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return new Date(moment).toLocaleString(tag(), shape);
}

/** @param {number | null | undefined} figure no data is a dash, never nought */
export function count(figure) {
  return figure === null || figure === undefined ? "—" : figure.toLocaleString(tag());
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
