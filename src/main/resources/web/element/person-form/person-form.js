import { html } from "lit";
import { patch, post } from "../../client/api.js";
import { faultsOf, focusFault } from "../../client/fields.js";
import { t } from "../../client/messages.js";
import { makePassword } from "../../client/password-maker.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../place-picker/place-picker.js";
import "../role-picker/role-picker.js";
import { fieldsTemplate, rolesField, scopeField } from "./person-fields.js";

/** @import { County } from "../../client/county.js" */
/** @typedef {{id: string, user: string, name: string, unit: string | null, roles: string[], scope: string[], disabled: boolean, mustChange: boolean, version: number}} Person */

const styles = await sheets(import.meta.url);
const BY_CODE = {
  "user-name-taken": "user",
  "no-such-unit": "unit",
  "outside-scope": "scope",
  "last-administrator": "roles",
};

/**
 * A new person (`.person` null) or one to be changed. Says "kept" with the person and, for a new one,
 * the password to hand over.
 */
export class PersonForm extends SpeakingElement {
  static styles = styles;
  static properties = {
    person: { attribute: false },
    county: { attribute: false },
    whole: { type: Boolean },
    readonly: { type: Boolean },
    roles: { state: true },
    scope: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Person | null} */
    this.person = null;
    /** @type {County} */
    this.county = /** @type {any} */ (null);
    this.whole = false;
    this.readonly = false;
    /** @type {string[]} */
    this.roles = [];
    /** @type {string[]} */
    this.scope = [];
    /** @type {unknown} */
    this.problem = null;
    this.busy = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has("person")) return;
    this.roles = this.person?.roles ?? [];
    this.scope = this.person?.scope ?? [];
    this.problem = null;
  }

  render() {
    const faults = faultsOf(this.problem, BY_CODE);
    return html`
      <form @submit=${this.#keep} novalidate>
        <fieldset class="whole" ?disabled=${this.readonly}>
          ${fieldsTemplate(this.person, this.county, faults)}
          ${rolesField(faults, this.#rolesTemplate())} ${scopeField(faults, this.#scopeTemplate())}
        </fieldset>
        <p class="fault" role="alert">${faults[""] ?? ""}</p>
        <p class="acts" ?hidden=${this.readonly}>
          <button class="primary" ?disabled=${this.busy}>
            ${t(this.person ? "save" : "person.add.go")}
          </button>
        </p>
      </form>
    `;
  }

  #rolesTemplate() {
    return html`<role-picker
      .chosen=${this.roles}
      @change=${(/** @type {CustomEvent} */ event) => event.detail && (this.roles = event.detail)}
    ></role-picker>`;
  }

  #scopeTemplate() {
    return html`<place-picker
      .county=${this.county}
      .chosen=${this.scope}
      ?whole=${this.whole}
      @change=${(/** @type {CustomEvent} */ event) => event.detail && (this.scope = event.detail)}
    ></place-picker>`;
  }

  /** @param {SubmitEvent} event */
  async #keep(event) {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.target)));
    const { name, user, unit } = /** @type {Record<string, string>} */ (fields);
    const body = {
      name: name.trim(),
      user: user.trim(),
      unit: unit || null,
      roles: this.roles,
      scope: this.scope,
    };
    this.busy = true;
    this.problem = null;
    try {
      if (this.person) {
        const { id, version } = this.person;
        this.tell("kept", { person: await patch("/people/" + id, { body, version }) });
      } else {
        const password = makePassword();
        this.tell("kept", {
          person: await post("/people", { body: { ...body, password } }),
          password,
        });
      }
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      focusFault(this.renderRoot);
    }
    this.busy = false;
  }
}

customElements.define("person-form", PersonForm);
