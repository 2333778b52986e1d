/** Days of the calendar, by the server's time. */

import { serverNow } from "./server-clock.js";

const DAY = 86_400_000;

/** Whole days from today until the day, negative when it is past; null for what is no date. @param {string} day */
export function daysLeft(day) {
  const due = Date.parse(day + "T00:00:00");
  if (Number.isNaN(due)) return null;
  const today = new Date(serverNow()).setHours(0, 0, 0, 0);
  return Math.round((due - today) / DAY);
}
