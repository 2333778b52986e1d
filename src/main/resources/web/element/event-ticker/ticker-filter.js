import { html } from "lit";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Entry } from "../../client/feed.js" */
/** @import { Camera } from "../../client/types.js" */
/** @typedef {{severity: string, kind: string, place: string}} Wanted empty is everything */

const SEVERITIES = ["", "notice", "fault"];
const KINDS = ["", "camera", "wall", "presence"];
/** @type {Record<string, string[]>} */
const TONES = { notice: ["fault", "good"], fault: ["fault"] };

/** @type {Wanted} */
export const EVERYTHING = { severity: "", kind: "", place: "" };

/** @param {Wanted} wanted @param {Entry} entry */
export function isWanted({ severity, kind, place }, entry) {
  return (
    (!severity || TONES[severity].includes(entry.tone)) &&
    (!kind || entry.kind === kind) &&
    entry.place.startsWith(place)
  );
}

/** @param {Wanted} wanted @param {Camera} camera */
export function isWithin({ place }, camera) {
  return camera.place.startsWith(place);
}

/**
 * What to show: by severity, by kind, by township.
 * @param {Wanted} wanted @param {Catalogue | null} catalogue @param {(change: Partial<Wanted>) => void} choose
 */
export function filterTemplate(wanted, catalogue, choose) {
  const places = (catalogue?.childrenOf(null) ?? []).flatMap((root) => [
    root,
    ...(catalogue?.childrenOf(root.code) ?? []),
  ]);
  return html`
    <div class="filter" role="group" aria-label=${t("ticker.filter")}>
      ${selectTemplate("severity", wanted.severity, choose, options("ticker.severity", SEVERITIES))}
      ${selectTemplate("kind", wanted.kind, choose, options("ticker.kind", KINDS))}
      ${selectTemplate("place", wanted.place, choose, [
        ["", t("ticker.place.all")],
        ...places.map((place) => /** @type {[string, string]} */ ([place.code, nameOf(place)])),
      ])}
    </div>
  `;
}

/** @param {string} key @param {string[]} values */
function options(key, values) {
  return values.map(
    (value) => /** @type {[string, string]} */ ([value, t(`${key}.${value || "all"}`)]),
  );
}

/**
 * @param {keyof Wanted} name @param {string} value
 * @param {(change: Partial<Wanted>) => void} choose @param {[string, string][]} choices
 */
function selectTemplate(name, value, choose, choices) {
  const changed = (/** @type {Event} */ { target }) =>
    choose({ [name]: /** @type {HTMLSelectElement} */ (target).value });
  return html`
    <select aria-label=${t("ticker.filter." + name)} class=${value ? "set" : ""} @change=${changed}>
      ${choices.map(
        ([code, words]) =>
          html`<option value=${code} ?selected=${code === value}>${words}</option>`,
      )}
    </select>
  `;
}
