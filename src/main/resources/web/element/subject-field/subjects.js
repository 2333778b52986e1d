import { all, get } from "../../client/api.js";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { ROLES } from "../../client/roles.js";

/**
 * @typedef {{kind: "camera" | "place" | "person" | "role", code: string, name: string, within: string}} Option
 * @typedef {(words: string) => Promise<Option[]>} Finder
 */

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
  const points = await cameras(words);
  const wanted = plain(words);
  const within = (await places).filter((place) =>
    [place.name, place.nameEn, place.pinyin, place.initials, place.code].some(
      (text) => text && plain(text).includes(wanted),
    ),
  );
  return [...points, ...within.slice(0, MOST).map(ofPlace)];
}

/** @type {Finder} */
export async function cameras(words) {
  return (await found("/cameras", words)).map(ofCamera);
}

/** @type {Finder} */
export async function people(words) {
  return (await found("/people", words)).map(ofPerson);
}

/** Roles in whose name the words are, then people. @type {Finder} */
export async function peopleAndRoles(words) {
  const roles = ROLES.map(ofRole).filter(({ name }) => plain(name).includes(plain(words)));
  return [...roles, ...(await people(words))];
}

/** @param {string} path @param {string} words @returns {Promise<any[]>} */
async function found(path, words) {
  /** @type {Record<string, string | number>} */
  const query = words ? { q: words, limit: MOST } : { limit: MOST };
  return (await get(path, { query })).items;
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().replace(/\s+/g, "");
}

/** @param {any} camera @returns {Option} */
function ofCamera(camera) {
  const within = [camera.placeName, camera.id].filter(Boolean).join(" ");
  return { kind: "camera", code: camera.id, name: nameOf(camera), within };
}

/** @param {any} place @returns {Option} */
function ofPlace(place) {
  return { kind: "place", code: place.code, name: nameOf(place), within: t("audit.ask.place") };
}

/** @param {any} person @returns {Option} */
function ofPerson({ id, name, user }) {
  return { kind: "person", code: id, name, within: user };
}

/** @param {string} code @returns {Option} */
function ofRole(code) {
  return { kind: "role", code, name: t("role." + code), within: t("role.all") };
}
