/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Favourites } from "../../client/favourites.js" */
/** @import { Recent } from "../../client/recent.js" */
/** @import { Camera, Place } from "../../client/types.js" */
/** @typedef {{size: number, position: number}} Standing how many stand beside a row, and which it is */
/** @typedef {{key: string, level: number, place?: Place, group?: string, title?: string, camera?: Camera, where?: string}} Bare */
/** @typedef {Bare & Standing} Row */

const RECENT = "recent";

/** @typedef {{catalogue: Catalogue, favourites: Favourites | null, recent: Recent | null, shut: Set<string>, open: Set<string>}} View */

/**
 * The rows of the tree from top to bottom: one's favourites, what was looked at last, the county.
 * @param {View} view @returns {Row[]}
 */
export function rowsOf(view) {
  const { catalogue, favourites, recent } = view;
  /** @type {Row[]} */
  const rows = [];
  const groups = favourites?.groups ?? [];
  const looked = known(catalogue, recent?.cameras ?? []);
  const roots = catalogue.childrenOf(null);
  const size = groups.length + (looked.length ? 1 : 0) + roots.length;
  let position = 1;
  for (const { name, cameras } of groups) {
    const key = "group:" + name;
    rows.push({ key, level: 0, group: name, title: name, size, position: position++ });
    if (!view.shut.has(key)) addCameras(rows, key, 1, known(catalogue, cameras));
  }
  if (looked.length) {
    rows.push({ key: RECENT, level: 0, title: "", size, position: position++ });
    if (view.open.has(RECENT)) addCameras(rows, RECENT, 1, looked);
  }
  roots.forEach((place) => addPlace(rows, place, 0, { size, position: position++ }, view));
  return rows;
}

/** What a search found, the likeliest first, each with the places that its name does not tell. */
/** @param {Camera[]} found @param {Catalogue} catalogue @param {(place: Place) => string} name @returns {Row[]} */
export function foundRows(found, catalogue, name) {
  /** @type {Map<string, string[]>} */
  const around = new Map();
  return found.map((camera, i) => {
    const path = around.get(camera.place) ?? catalogue.pathOf(camera.place).slice(1, 3).map(name);
    around.set(camera.place, path);
    const where = path.filter((part) => !camera.name.includes(part)).join(" › ");
    const key = "found:" + camera.id;
    return { key, level: 0, camera, where, size: found.length, position: i + 1 };
  });
}

/** @param {Catalogue} catalogue @param {string[]} ids */
function known(catalogue, ids) {
  return ids.flatMap((id) => catalogue.cameras.get(id) ?? []);
}

/** @param {Row[]} rows @param {string} around @param {number} level @param {Camera[]} cameras */
function addCameras(rows, around, level, cameras, size = cameras.length, before = 0) {
  cameras.forEach((camera, i) =>
    rows.push({
      key: around + ":" + camera.id,
      level,
      camera,
      size,
      position: before + i + 1,
    }),
  );
}

/** @param {Row[]} rows @param {Place} place @param {number} level @param {Standing} standing @param {View} view */
function addPlace(rows, place, level, standing, view) {
  const { catalogue, open } = view;
  rows.push({ key: place.code, level, place, ...standing });
  if (!open.has(place.code)) return;
  const children = catalogue.childrenOf(place.code);
  const cameras = catalogue.camerasIn(place.code);
  const size = children.length + cameras.length;
  children.forEach((child, i) => addPlace(rows, child, level + 1, { size, position: i + 1 }, view));
  addCameras(rows, place.code, level + 1, cameras, size, children.length);
}
