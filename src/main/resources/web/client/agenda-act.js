/** Acts on an agenda that know their point by its words, so that they hold when the list has moved meanwhile. */

/** @import { Agenda } from "./conference-types.js" */
/** @typedef {{text: string, inHand: boolean}} Item */
/** @typedef {(items: Item[]) => Item[] | null} Act null where the point is there no more */

/** The agenda after the act. @param {Agenda} agenda @param {Act} act @returns {Agenda | null} */
export function after({ points, point }, act) {
  const items = act(points.map((text, at) => ({ text, inHand: at === point })));
  if (!items) return null;
  const inHand = items.findIndex((item) => item.inHand);
  return { points: items.map(({ text }) => text), point: inHand < 0 ? null : inHand };
}

/** @param {string} text @returns {Act} */
export const add = (text) => (items) => [...items, { text, inHand: false }];

/** @param {number} at @param {string} text @param {string} words @returns {Act} */
export const reword = (at, text, words) =>
  on(at, text, (items, place) =>
    items.map((item, n) => (n === place ? { ...item, text: words } : item)),
  );

/** @param {number} at @param {string} text @param {1 | -1} by @returns {Act} */
export const move = (at, text, by) =>
  on(at, text, (items, place) => {
    const next = [...items];
    const [one] = next.splice(place, 1);
    next.splice(Math.max(0, place + by), 0, one);
    return next;
  });

/** @param {number} at @param {string} text @returns {Act} */
export const takeAway = (at, text) =>
  on(at, text, (items, place) => items.filter((_, n) => n !== place));

/** Takes it in hand, or lays it down. @param {number} at @param {string} text @param {boolean} inHand @returns {Act} */
export const turn = (at, text, inHand) =>
  on(at, text, (items, place) =>
    items.map((item, n) => ({ ...item, inHand: inHand && n === place })),
  );

/** @param {number} at @param {string} text @param {(items: Item[], place: number) => Item[]} act @returns {Act} */
function on(at, text, act) {
  return (items) => {
    const place = items[at]?.text === text ? at : items.findIndex((item) => item.text === text);
    return place < 0 ? null : act(items, place);
  };
}
