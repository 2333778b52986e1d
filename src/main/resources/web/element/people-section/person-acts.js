import { html } from "lit";
import { patch, remove } from "../../client/api.js";
import { t } from "../../client/messages.js";
import { makePassword } from "../../client/password-maker.js";

/** @import { PeopleSection } from "./people-section.js" */
/** @import { Person } from "../person-form/person-form.js" */
/** @import { InitialPassword } from "../initial-password/initial-password.js" */

/** What can be done with an account besides changing its fields. */
export class PersonActs {
  #section;

  /** @param {PeopleSection} section */
  constructor(section) {
    this.#section = section;
  }

  /** @param {Person} person */
  template(person) {
    return html`
      <div slot="acts" class="acts">
        <button @click=${() => this.#reset(person)}>${t("person.reset")}</button>
        <button @click=${() => this.#switch(person)}>
          ${t(person.disabled ? "person.enable" : "person.disable")}
        </button>
        <button class="danger" @click=${() => this.#remove(person)}>${t("person.remove")}</button>
      </div>
    `;
  }

  /** A person was added or changed. @param {{person: Person, password?: string}} kept */
  async kept({ person, password }) {
    await this.#read();
    this.#section.desk.say(() => t("person.kept", { name: person.name }));
    if (!password) return;
    this.#section.desk.go("people", person.id);
    this.#passwords?.show(person.user, password);
  }

  /** @param {Person} person */
  async #reset(person) {
    const { id, name, user, version } = person;
    const sure = await this.#section.sure("person.reset", name);
    const password = makePassword();
    if (
      sure &&
      (await this.#section.attempt(() => patch("/people/" + id, { body: { password }, version })))
    )
      this.#passwords?.show(user, password);
  }

  /** @param {Person} person */
  async #switch({ id, name, disabled, version }) {
    const sure = disabled || (await this.#section.sure("person.disable", name));
    if (sure) {
      await this.#section.attempt(() =>
        patch("/people/" + id, { body: { disabled: !disabled }, version }),
      );
    }
  }

  /** @param {Person} person */
  async #remove({ id, name, version }) {
    const sure = await this.#section.sure("person.remove", name, [
      "person.remove.what",
      "person.remove.keep",
    ]);
    if (sure && (await this.#section.attempt(() => remove("/people/" + id, { version })))) {
      this.#section.desk.go("people");
      this.#section.desk.say(() => t("person.removed", { name }));
    }
  }

  #read() {
    return this.#section.people.ask();
  }

  get #passwords() {
    return /** @type {InitialPassword | null} */ (
      this.#section.renderRoot.querySelector("initial-password")
    );
  }
}
