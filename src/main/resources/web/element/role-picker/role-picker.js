import { html } from "lit";
import { t } from "../../client/messages.js";
import { ROLES } from "../../client/roles.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);

/** The roles to be ticked, each with a sentence of what follows from it; says "change" with the codes. */
export class RolePicker extends SpeakingElement {
  static styles = styles;
  static properties = { chosen: { attribute: false } };

  constructor() {
    super();
    /** @type {string[]} */
    this.chosen = [];
  }

  render() {
    const both = this.chosen.includes("administrator") && this.chosen.includes("auditor");
    return html`
      ${ROLES.map((role) => this.#roleTemplate(role))}
      <p class="warn" role="status" ?hidden=${!both}>${t("role.both")}</p>
    `;
  }

  /** @param {string} role */
  #roleTemplate(role) {
    return html`
      <label>
        <input
          type="checkbox"
          value=${role}
          .checked=${this.chosen.includes(role)}
          @change=${() => this.#toggle(role)}
        />
        <span>${t("role." + role)}<small class="quiet">${t("role." + role + ".why")}</small></span>
      </label>
    `;
  }

  /** @param {string} role */
  #toggle(role) {
    const had = this.chosen.includes(role);
    this.chosen = had ? this.chosen.filter((other) => other !== role) : [...this.chosen, role];
    this.tell("change", this.chosen);
  }
}

customElements.define("role-picker", RolePicker);
