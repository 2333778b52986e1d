import { t, tag } from "../../client/messages.js";

const UNITS = ["kB", "MB", "GB", "TB"];

/** A number of bytes in the unit in which one says it. @param {number | null | undefined} number */
export function bytes(number) {
  if (number === null || number === undefined) return "—";
  let size = number / 1000;
  let unit = 0;
  for (; size >= 1000 && unit < UNITS.length - 1; unit++) size /= 1000;
  return (
    size.toLocaleString(tag(), { maximumFractionDigits: size < 10 ? 1 : 0 }) + " " + UNITS[unit]
  );
}

/** How long, in days and hours or in hours and minutes. @param {number} milliseconds */
export function span(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? t("span.hours", { hours, minutes: minutes % 60 })
    : t("span.days", { days: Math.floor(hours / 24), hours: hours % 24 });
}
