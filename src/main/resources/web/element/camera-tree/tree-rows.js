import { found } from "../../client/search.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Camera, Place } from "../../client/types.js" */
/** @typedef {{id: string, level: number, place?: Place, camera?: Camera}} Row */

/**
 * The rows of the tree from top to bottom: what is open, or what a search found with its places.
 * @param {Catalogue} catalogue @param {Set<string>} open @param {string} query
 * @returns {Row[]}
 */
export function rowsOf(catalogue, open, query) {
  /** @type {Row[]} */
  const rows = [];
  const roots = catalogue.childrenOf(null);
  if (!open.size) roots.forEach(({ code }) => open.add(code));
  const hits = query ? hitsOf(catalogue, query) : null;
  roots.forEach((place) => add(rows, place, 0, { catalogue, open, hits }));
  return rows;
}

/** @typedef {{cameras: Set<string>, places: Set<string>}} Hits */

/** @param {Catalogue} catalogue @param {string} query @returns {Hits} */
function hitsOf(catalogue, query) {
  const cameras = found(catalogue, query);
  const places = cameras.flatMap((camera) =>
    catalogue.pathOf(camera.place).map(({ code }) => code),
  );
  return { cameras: new Set(cameras.map(({ id }) => id)), places: new Set(places) };
}

/**
 * @param {Row[]} rows @param {Place} place @param {number} level
 * @param {{catalogue: Catalogue, open: Set<string>, hits: Hits | null}} view
 */
function add(rows, place, level, view) {
  const { catalogue, open, hits } = view;
  if (hits && !hits.places.has(place.code)) return;
  rows.push({ id: place.code, level, place });
  if (!hits && !open.has(place.code)) return;
  catalogue.childrenOf(place.code).forEach((child) => add(rows, child, level + 1, view));
  for (const camera of catalogue.camerasIn(place.code)) {
    if (!hits || hits.cameras.has(camera.id))
      rows.push({ id: camera.id, level: level + 1, camera });
  }
}
