import { html } from "lit";
import { AdminSection } from "../../client/admin-section.js";
import { all, post } from "../../client/api.js";
import { County } from "../../client/county.js";
import { faultsOf, focusFault } from "../../client/fields.js";
import { Follows } from "../../client/follows.js";
import { Listing } from "../../client/listing.js";
import { t } from "../../client/messages.js";
import { shared } from "../../client/sheets.js";
import "../access-check/access-check.js";
import "../confirm-dialog/confirm-dialog.js";
import "../data-table/data-table.js";
import "../side-panel/side-panel.js";
import { grantColumns } from "./grant-columns.js";
import { grantForm, grantOf } from "./grant-form.js";

const styles = await shared("section");
const BY_CODE = {
  "grant-for-whom": "whom",
  "grant-for-what": "where",
  "unknown-camera": "where",
  "unknown-place": "where",
  "outside-scope": "where",
  "grant-without-time": "until",
};

/**
 * Who is allowed or denied a look at cameras beside roles and scopes: given and withdrawn here (`new` is
 * the form), and why somebody may look at a camera or may not (`why`).
 */
export class CameraRights extends AdminSection {
  static styles = styles;
  static properties = { people: { state: true }, problem: { state: true } };

  grants = new Listing("/grants");
  county = new County();

  constructor() {
    super();
    /** @type {{id: string, name: string}[]} */
    this.people = [];
    /** @type {unknown} */
    this.problem = null;
    new Follows(this, () => [this.grants, this.county]);
  }

  async fresh() {
    const people = all("/people", { limit: 1000 });
    await Promise.all([this.grants.ask(), this.county.load()]);
    this.people = await people;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("item")) this.problem = null;
  }

  get #may() {
    return this.desk.may("person.manage");
  }

  render() {
    const columns = grantColumns(this.people, (grant) => this.#actTemplate(grant));
    return html`
      <div class="bar">
        ${this.#giveTemplate()}
        <button @click=${() => this.desk.go("rights", "why")}>${t("access.ask")}</button>
      </div>
      <div class="split">
        <data-table plain label=${t("right.grants")} .listing=${this.grants} .columns=${columns}>
          <p>${t("right.grants.empty")}</p>
          ${this.#giveTemplate()}
        </data-table>
        ${this.item === "new" && this.#may ? this.#formTemplate() : ""}
        ${this.item === "why" ? this.#whyTemplate() : ""}
      </div>
      <confirm-dialog></confirm-dialog>
    `;
  }

  #giveTemplate() {
    if (!this.#may) return "";
    return html`<button class="primary" @click=${() => this.desk.go("rights", "new")}>
      ${t("right.give")}
    </button>`;
  }

  #formTemplate() {
    return html`
      <side-panel heading=${t("right.give")} @close=${this.#close}>
        <form id="grant" novalidate @submit=${this.#give}>
          ${grantForm(faultsOf(this.problem, BY_CODE))}
        </form>
        <button slot="acts" class="primary" @click=${this.#send}>${t("right.give.now")}</button>
      </side-panel>
    `;
  }

  #whyTemplate() {
    return html`
      <side-panel heading=${t("access.ask")} @close=${this.#close}>
        <access-check .county=${this.county} .grants=${this.grants.items ?? []}></access-check>
      </side-panel>
    `;
  }

  /** @param {any} grant */
  #actTemplate(grant) {
    if (!this.#may) return "";
    return html`<button @click=${() => this.#withdraw(grant)}>${t("right.withdraw")}</button>`;
  }

  #close = () => this.desk.go("rights");

  #send = () =>
    /** @type {HTMLFormElement} */ (this.renderRoot.querySelector("form")).requestSubmit();

  /** @param {SubmitEvent} event */
  #give = async (event) => {
    event.preventDefault();
    this.problem = null;
    try {
      await post("/grants", { body: grantOf(/** @type {HTMLFormElement} */ (event.target)) });
      this.#close();
      this.desk.say(() => t("right.given"));
      await this.grants.ask();
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      focusFault(this.renderRoot);
    }
  };

  /** @param {any} grant */
  async #withdraw({ id, effect, reason }) {
    const question = {
      title: t("right.withdraw.title"),
      consequences: [t("right.withdraw." + effect), reason],
      act: t("right.withdraw"),
    };
    await this.removeAsked("/grants/" + id, undefined, question);
    await this.grants.ask();
  }
}

customElements.define("camera-rights", CameraRights);
