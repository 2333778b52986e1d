/** Finds cameras by name, pinyin, initials or code. */

/** @import { Camera } from "./types.js" */
/** @import { Catalogue } from "./catalogue.js" */

/**
 * The cameras all of whose words are found, in the order of the catalogue.
 * @param {Catalogue} catalogue
 * @param {string} query
 */
export function found(catalogue, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [...catalogue.cameras.values()].filter((camera) => {
    const text = searched(catalogue, camera);
    return words.every((word) => text.includes(word));
  });
}

/** @type {WeakMap<Camera, string>} */
const texts = new WeakMap();

/** @param {Catalogue} catalogue @param {Camera} camera */
function searched(catalogue, camera) {
  const known = texts.get(camera);
  if (known !== undefined) return known;
  const path = catalogue.pathOf(camera.place);
  const text = [camera, ...path]
    .flatMap((thing) => [
      thing.name,
      thing.nameEn,
      thing.pinyin?.replace(/\s+/g, ""),
      thing.initials,
    ])
    .concat(camera.id, camera.unitName)
    .filter(Boolean)
    .join("\n")
    .toLowerCase();
  texts.set(camera, text);
  return text;
}
