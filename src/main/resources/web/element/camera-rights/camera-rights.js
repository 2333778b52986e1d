import { html } from "lit";
import { AdminSection } from "../../client/admin-section.js";
import { all, post, remove } from "../../client/api.js";
import { faultsOf, focusFault } from "../../client/fields.js";
import { Listing } from "../../client/listing.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import "../confirm-dialog/confirm-dialog.js";
import "../data-table/data-table.js";
import "../side-panel/side-panel.js";
import { grantColumns } from "./grant-columns.js";
import { grantForm, grantOf } from "./grant-form.js";

/** @import { ConfirmDialog } from "../confirm-dialog/confirm-dialog.js" */

const styles = await sheets(import.meta.url);

/** Who is allowed or denied a look at cameras beside roles and scopes: given and withdrawn here. */
export class CameraRights extends AdminSection {
  static styles = styles;
  static properties = {
    ...AdminSection.properties,
    giving: { state: true },
    people: { state: true },
    problem: { state: true },
  };

  grants = new Listing("/grants");

  constructor() {
    super();
    this.giving = false;
    /** @type {{id: string, name: string}[]} */
    this.people = [];
    /** @type {unknown} */
    this.problem = null;
  }

  async fresh() {
    await this.grants.ask();
    this.people = await all("/people", { limit: 1000 });
  }

  render() {
    const columns = grantColumns(this.people, (grant) => this.#actTemplate(grant));
    return html`
      <p class="bar">${this.#giveTemplate()}</p>
      <div class="both">
        <data-table plain label=${t("right.grants")} .listing=${this.grants} .columns=${columns}>
          <p class="teach quiet">${t("right.grants.empty")}</p>
          ${this.#giveTemplate()}
        </data-table>
        ${this.giving ? this.#panelTemplate() : ""}
      </div>
      <confirm-dialog></confirm-dialog>
    `;
  }

  #giveTemplate() {
    if (!this.desk.may("person.manage")) return "";
    return html`<button class="primary" @click=${() => this.#open(true)}>
      ${t("right.give")}
    </button>`;
  }

  #panelTemplate() {
    return html`
      <side-panel heading=${t("right.give")} @close=${() => this.#open(false)}>
        <form id="grant" @submit=${this.#give}>
          ${grantForm(this.people, faultsOf(this.problem))}
        </form>
        <button slot="acts" class="primary" @click=${this.#send}>${t("right.give.now")}</button>
      </side-panel>
    `;
  }

  /** @param {any} grant */
  #actTemplate(grant) {
    if (!this.desk.may("person.manage")) return "";
    return html`<button @click=${() => this.#withdraw(grant)}>${t("right.withdraw")}</button>`;
  }

  /** @param {boolean} giving */
  #open(giving) {
    this.giving = giving;
    this.problem = null;
  }

  #send = () =>
    /** @type {HTMLFormElement} */ (this.renderRoot.querySelector("form")).requestSubmit();

  /** @param {SubmitEvent} event */
  #give = async (event) => {
    event.preventDefault();
    try {
      const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
      await post("/grants", { body: grantOf(form) });
      this.#open(false);
      this.desk.say(() => t("right.given"));
      await this.grants.ask();
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      focusFault(this.renderRoot);
    }
  };

  /** @param {any} grant */
  async #withdraw(grant) {
    const dialog = /** @type {ConfirmDialog} */ (this.renderRoot.querySelector("confirm-dialog"));
    const yes = await dialog.ask({
      title: t("right.withdraw.title"),
      consequences: [t("right.withdraw." + grant.effect), grant.reason],
      act: t("right.withdraw"),
    });
    if (!yes) return;
    await remove("/grants/" + grant.id).catch((problem) => this.refused(problem));
    await this.grants.ask();
  }
}

customElements.define("camera-rights", CameraRights);
