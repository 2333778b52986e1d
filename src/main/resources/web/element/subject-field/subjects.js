import { all, get } from "../../client/api.js";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";

/** @typedef {{kind: "subject" | "place", code: string, name: string, within: string}} Option */

const MOST = 8;
/** @type {Promise<any[]> | null} */
let places = null;

/**
 * Cameras, then places, in whose name, pinyin, initials or code the words are.
 * @param {string} words
 * @returns {Promise<Option[]>}
 */
export async function subjects(words) {
  places ??= all("/places", { limit: 1000 });
  const { items } = await get("/cameras", { query: { q: words, limit: MOST } });
  const wanted = plain(words);
  const within = (await places).filter((place) =>
    [place.name, place.nameEn, place.pinyin, place.initials, place.code].some(
      (text) => text && plain(text).includes(wanted),
    ),
  );
  return [...items.map(ofCamera), ...within.slice(0, MOST).map(ofPlace)];
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().replace(/\s+/g, "");
}

/** @param {any} camera @returns {Option} */
function ofCamera(camera) {
  const within = [camera.placeName, camera.id].filter(Boolean).join(" ");
  return { kind: "subject", code: camera.id, name: nameOf(camera), within };
}

/** @param {any} place @returns {Option} */
function ofPlace(place) {
  return { kind: "place", code: place.code, name: nameOf(place), within: t("audit.ask.place") };
}
