import { html } from "lit";
import { post, put } from "../../client/api.js";
import { faultsOf, focusFault, selectField, textField } from "../../client/fields.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { County, Unit } from "../../client/county.js" */

const styles = await sheets(import.meta.url);
const KINDS = ["bureau", "township-centre", "village-committee", "department", "police"];
const BY_CODE = { "unit-name-taken": "name", "outside-scope": "place", "no-such-kind": "kind" };

/** A new unit (`.unit` null) or one to be changed; says "kept" with it. */
export class UnitForm extends SpeakingElement {
  static styles = styles;
  static properties = {
    unit: { attribute: false },
    county: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Unit | null} */
    this.unit = null;
    /** @type {County} */
    this.county = /** @type {any} */ (null);
    /** @type {unknown} */
    this.problem = null;
    this.busy = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("unit")) this.problem = null;
  }

  render() {
    const faults = faultsOf(this.problem, BY_CODE);
    const { name = "", kind = "", place = "", duty = { person: "", phone: "" } } = this.unit ?? {};
    return html`
      <form @submit=${this.#keep} novalidate>
        ${textField({ name: "name", label: t("unit.name"), value: name, faults })}
        ${selectField({
          name: "kind",
          label: t("unit.kind"),
          hint: t("unit.kind.hint"),
          value: kind,
          options: kinds(),
          faults,
        })}
        ${selectField({
          name: "place",
          label: t("unit.place"),
          value: place,
          options: this.#places(),
          faults,
        })}
        ${textField({ name: "person", label: t("unit.duty.person"), value: duty.person, faults })}
        ${textField({
          name: "phone",
          label: t("unit.duty.phone"),
          hint: t("unit.phone.hint"),
          type: "tel",
          value: duty.phone,
          faults,
          maxlength: 40,
        })}
        <p class="fault" role="alert">${faults[""] ?? ""}</p>
        <button class="primary" ?disabled=${this.busy}>${t("save")}</button>
      </form>
    `;
  }

  /** @returns {[string, string][]} grids have no unit of their own */
  #places() {
    return [...this.county.places.values()]
      .filter(({ kind }) => kind !== "grid")
      .map(({ code, name }) => [code, "　".repeat(code.length / 3 - 2) + name]);
  }

  /** @param {SubmitEvent} event */
  async #keep(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const { name, kind, place, person, phone } = /** @type {Record<string, string>} */ (
      Object.fromEntries(form)
    );
    const body = {
      name: name.trim(),
      kind,
      place,
      duty: { person: person.trim(), phone: phone.trim() },
    };
    this.busy = true;
    this.problem = null;
    try {
      const { id, version } = this.unit ?? {};
      this.tell(
        "kept",
        id ? await put("/units/" + id, { body, version }) : await post("/units", { body }),
      );
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      focusFault(this.renderRoot);
    }
    this.busy = false;
  }
}

/** @returns {[string, string][]} */
function kinds() {
  return KINDS.map((kind) => [kind, t("unit.kind." + kind)]);
}

customElements.define("unit-form", UnitForm);
