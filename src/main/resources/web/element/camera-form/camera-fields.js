import { html } from "lit";
import { fieldTemplate, selectField, textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";

/** @import { County } from "../../client/county.js" */
/** @typedef {Record<string, string>} Faults */

const KINDS =
  "street crossroads gate hall lobby square market station bridge village parking reservoir field other";
const PLACE_TYPES =
  "road square market station bridge parking gate service-hall corridor village-entrance reservoir school-gate hospital-entrance open-land";

/** Where the picture comes from. @param {any} camera @param {Faults} faults */
export function sourceTemplate({ source }, faults) {
  const kept = source?.hasPassword ? t("camera.password.kept") : "";
  return html`
    <h3>${t("camera.source")}</h3>
    ${textField({
      name: "url",
      label: t("camera.url"),
      hint: t("camera.url.hint"),
      value: source?.url ?? "",
      faults,
      maxlength: 500,
    })}
    ${textField({ name: "user", label: t("camera.user"), value: source?.user ?? "", faults })}
    ${textField({
      name: "password",
      label: t("camera.password"),
      hint: kept,
      type: "password",
      autocomplete: "new-password",
      faults,
      maxlength: 200,
    })}
    ${selectField({
      name: "transport",
      label: t("camera.transport"),
      value: source?.transport ?? "auto",
      options: pairs("auto tcp udp", "transport."),
      faults,
    })}
  `;
}

/** Where it stands. @param {any} camera @param {Faults} faults @param {County} county */
export function siteTemplate(camera, faults, county) {
  const place = camera.place ? county.pathName(camera.place) + " · " + camera.place : "";
  return html`
    <h3>${t("camera.site")}</h3>
    ${textField({
      name: "name",
      label: t("camera.name"),
      hint: t("camera.name.hint"),
      value: camera.name ?? "",
      faults,
    })}
    ${fieldTemplate({
      name: "place",
      label: t("camera.place"),
      hint: t("camera.place.hint"),
      faults,
      control: placeControl(place, faults, county),
    })}
    ${selectField({
      name: "unit",
      label: t("camera.unit"),
      value: camera.unit ?? "",
      options: units(county),
      faults,
    })}
    <div class="pair">
      ${textField({
        name: "lat",
        label: t("camera.lat"),
        hint: t("camera.position.hint"),
        type: "number",
        value: String(camera.lat ?? ""),
        faults,
      })}
      ${textField({
        name: "lon",
        label: t("camera.lon"),
        type: "number",
        value: String(camera.lon ?? ""),
        faults,
      })}
    </div>
    ${selectField({
      name: "kind",
      label: t("camera.kind"),
      value: camera.kind ?? "street",
      options: pairs(KINDS, "kind."),
      faults,
    })}
    ${selectField({
      name: "placeType",
      label: t("camera.placeType"),
      hint: t("camera.placeType.hint"),
      value: camera.placeType ?? "road",
      options: pairs(PLACE_TYPES, "placeType."),
      faults,
    })}
  `;
}

/** @param {string} place @param {Faults} faults @param {County} county */
function placeControl(place, faults, county) {
  return html`
    <input
      id="place"
      name="place"
      list="places"
      .value=${place}
      autocomplete="off"
      aria-invalid=${faults.place ? "true" : "false"}
      aria-describedby="place-hint place-fault"
    />
    <datalist id="places">
      ${[...county.places.keys()].map(
        (code) => html`<option value=${county.pathName(code) + " · " + code}></option>`,
      )}
    </datalist>
  `;
}

/** @param {County} county @returns {[string, string][]} */
function units(county) {
  const known = [...county.units.values()];
  return [
    ["", t("camera.unit.ofPlace")],
    ...known.map(({ id, name }) => /** @type {[string, string]} */ ([id, name])),
  ];
}

/** @param {string} values @param {string} words @returns {[string, string][]} */
export function pairs(values, words) {
  return values.split(" ").map((value) => [value, t(words + value)]);
}
