import { html } from "lit";
import { patch, post } from "../../client/api.js";
import { faultsOf, focusFault, textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Place } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const BY_CODE = {
  "place-exists": "code",
  "not-a-place-code": "code",
  "place-without-parent": "code",
  "outside-scope": "code",
  "not-a-position": "lat",
};

/** A new place (`.place` null, in `parent` where one is given) or one to be renamed or moved; says "kept" with it. */
export class PlaceForm extends SpeakingElement {
  static styles = styles;
  static properties = {
    place: { attribute: false },
    parent: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {(Place & {version: number}) | null} */
    this.place = null;
    /** @type {Place | null} */
    this.parent = null;
    /** @type {unknown} */
    this.problem = null;
    this.busy = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("place") || changed.has("parent")) this.problem = null;
  }

  render() {
    const faults = faultsOf(this.problem, BY_CODE);
    const { place, parent } = this;
    const { lat = "", lon = "" } = place ?? parent ?? {};
    return html`
      <form @submit=${this.#keep} novalidate>
        ${textField({
          name: "code",
          label: t("place.code"),
          hint: t("place.code.hint"),
          value: place?.code ?? parent?.code ?? "",
          readonly: !!place,
          faults,
          maxlength: 15,
        })}
        ${textField({
          name: "name",
          label: t("place.name"),
          value: place?.name ?? "",
          faults,
          maxlength: 60,
        })}
        ${textField({
          name: "lat",
          label: t("place.lat"),
          hint: t("place.degrees"),
          type: "number",
          value: String(lat),
          faults,
        })}
        ${textField({
          name: "lon",
          label: t("place.lon"),
          hint: t("place.degrees"),
          type: "number",
          value: String(lon),
          faults,
        })}
        <p class="fault" role="alert">${faults[""] ?? ""}</p>
        <button class="primary" ?disabled=${this.busy}>${t("save")}</button>
      </form>
    `;
  }

  /** @param {SubmitEvent} event */
  async #keep(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const { code, name, lat, lon } = /** @type {Record<string, string>} */ (
      Object.fromEntries(form)
    );
    const body = { name: name.trim(), lat: number(lat), lon: number(lon) };
    this.busy = true;
    this.problem = null;
    try {
      const { place } = this;
      const kept = place
        ? await patch("/places/" + place.code, { body, version: place.version })
        : await post("/places", { body: { code: code.trim(), ...body } });
      this.tell("kept", kept);
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      focusFault(this.renderRoot);
    }
    this.busy = false;
  }
}

/** Nothing typed is no number, not nought. @param {string} text */
function number(text) {
  return text.trim() === "" ? undefined : Number(text);
}

customElements.define("place-form", PlaceForm);
