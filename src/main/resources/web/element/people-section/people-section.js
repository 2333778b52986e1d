import { html } from "lit";
import { County } from "../../client/county.js";
import { AdminSection } from "../../client/admin-section.js";
import { Follows } from "../../client/follows.js";
import { Listing } from "../../client/listing.js";
import { t } from "../../client/messages.js";
import { shared } from "../../client/sheets.js";
import { Timer } from "../../client/timer.js";
import "../confirm-dialog/confirm-dialog.js";
import "../data-table/data-table.js";
import "../initial-password/initial-password.js";
import "../person-form/person-form.js";
import "../session-list/session-list.js";
import "../side-panel/side-panel.js";
import { PersonActs } from "./person-acts.js";
import { columnsOf } from "./person-columns.js";

/** @import { Person } from "../person-form/person-form.js" */

const styles = await shared("section");
const TYPING = 200;

/** The people with an account: found, added, changed, locked out, removed. */
export class PeopleSection extends AdminSection {
  static styles = styles;
  static properties = { words: { state: true }, editing: { state: true } };

  people = new Listing("/people");
  county = new County();
  #typing = new Timer();
  #acts = new PersonActs(this);

  constructor() {
    super();
    this.words = "";
    /** @type {Person | null} as it was when it was opened */
    this.editing = null;
    new Follows(this, () => [this.people, this.county]);
  }

  async fresh() {
    await Promise.all([this.people.ask({ q: this.words }), this.county.load()]);
  }

  render() {
    const may = this.desk.may("person.manage");
    return html`
      <div class="bar">
        <input
          type="search"
          placeholder=${t("people.search")}
          aria-label=${t("people.search")}
          .value=${this.words}
          @input=${this.#search}
        />
        ${may ? html`<button class="primary" @click=${this.#add}>${t("people.add")}</button>` : ""}
      </div>
      <div class="split">
        <data-table
          label=${t("admin.people")}
          .listing=${this.people}
          .columns=${columnsOf(this.county)}
          chosen=${this.item}
          ?narrowed=${this.words !== ""}
          @choose=${(/** @type {CustomEvent} */ { detail }) => this.desk.go("people", detail.id)}
        ></data-table>
        ${this.item ? this.#panelTemplate(may) : ""}
      </div>
      <confirm-dialog></confirm-dialog>
      <initial-password></initial-password>
    `;
  }

  /** @param {boolean} may */
  #panelTemplate(may) {
    const fresh = this.item === "new";
    const person = fresh ? null : this.#person();
    if (!fresh && !person) return "";
    return html`
      <side-panel heading=${person?.name ?? t("people.add")} @close=${() => this.desk.go("people")}>
        ${this.own(
          html`<person-form
            .person=${person}
            .county=${this.county}
            ?whole=${this.desk.session?.scope.includes("*")}
            ?readonly=${!may}
            @kept=${(/** @type {CustomEvent} */ { detail }) => this.#acts.kept(detail)}
          ></person-form>`,
        )}
        ${person && may ? this.#acts.template(person) : ""}
        ${person && this.desk.may("session.manage")
          ? html`<session-list .desk=${this.desk} person=${person.id}></session-list>`
          : ""}
      </side-panel>
    `;
  }

  /** @returns {Person | null} */
  #person() {
    return this.people.items?.find(({ id }) => id === this.item) ?? null;
  }

  #add = () => this.desk.go("people", "new");

  /** @param {InputEvent} event */
  #search(event) {
    this.words = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.#typing.in(TYPING, () => this.people.ask({ q: this.words }));
  }
}

customElements.define("people-section", PeopleSection);
