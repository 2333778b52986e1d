import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);

/** Asks for the name of a group of favourites. */
export class FavouriteDialog extends SpeakingElement {
  static styles = styles;
  static properties = { name: { state: true }, taken: { state: true } };

  /** @type {(name: string) => void} */
  #named = () => {};
  /** @type {string[]} */
  #names = [];

  constructor() {
    super();
    this.name = "";
    this.taken = false;
  }

  /** @param {string} name what it is called now @param {string[]} names of the others @param {(name: string) => void} named */
  ask(name, names, named) {
    this.name = name;
    this.#names = names;
    this.#named = named;
    this.taken = false;
    this.#dialog.showModal();
    this.updateComplete.then(() => this.#input.select());
  }

  render() {
    return html`
      <dialog aria-labelledby="title">
        <form method="dialog" @submit=${this.#submit}>
          <h2 id="title">${t(this.name ? "group.rename" : "group.new")}</h2>
          <label>
            ${t("group.name")}
            <input maxlength="40" required .value=${this.name} placeholder=${t("group.example")} />
          </label>
          <p class="problem" role="alert">${this.taken ? t("group.taken") : ""}</p>
          <div class="acts">
            <button type="button" @click=${() => this.#dialog.close()}>${t("group.cancel")}</button>
            <button class="primary">${t("group.keep")}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    const name = this.#input.value.trim();
    this.taken = this.#names.includes(name);
    if (!name || this.taken) return event.preventDefault();
    this.#named(name);
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector("dialog"));
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (this.renderRoot.querySelector("input"));
  }
}

customElements.define("favourite-dialog", FavouriteDialog);
