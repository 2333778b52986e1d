/** Which units one calls, and how one finds them. */

/** @import { Unit } from "./county.js" */
/** @import { Place } from "./types.js" */

const MOST_CALLED = "township-centre";

/** Township centres first. @param {Unit[]} units */
export function inCallOrder(units) {
  const rank = (/** @type {Unit} */ { kind }) => (kind === MOST_CALLED ? 0 : 1);
  return [...units].sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
}

/** By the unit's name, or by name, pinyin and initials of its place. */
/** @param {Unit} unit @param {string} query @param {Map<string, Place>} [places] */
export function isMeant({ name, place }, query, places) {
  const { pinyin = "", initials = "", name: at = "" } = places?.get(place) ?? {};
  const text = [name, at, pinyin, initials].join("\n").toLowerCase();
  return text.includes(query.trim().toLowerCase());
}
