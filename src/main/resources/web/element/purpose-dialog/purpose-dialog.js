import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);
const LEAST = 4;
const MOST = 200;

/** Asks for what purpose a sensitive camera is looked at, or hung. */
export class PurposeDialog extends SpeakingElement {
  static styles = styles;
  static properties = {
    name: { state: true },
    act: { state: true },
    words: { state: true },
  };

  /** @type {(words: string | null) => void} */
  #answer = () => {};

  constructor() {
    super();
    this.name = "";
    /** @type {"open" | "hang"} */
    this.act = "open";
    this.words = "";
  }

  /**
   * The purpose, or null when the person would rather not.
   * @param {string} name @param {"open" | "hang"} [act] @returns {Promise<string | null>}
   */
  async ask(name, act = "open") {
    this.#answer(null);
    this.name = name;
    this.act = act;
    this.words = "";
    await this.updateComplete;
    this.#dialog.showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  render() {
    const enough = [...this.words.trim()].length >= LEAST;
    return html`
      <dialog aria-labelledby="title" @close=${this.#closed}>
        <h2 id="title">${t("purpose.title", { name: this.name })}</h2>
        <p>${t("purpose.sensitive")}</p>
        <form @submit=${this.#given}>
          <label for="words">${t("purpose.label")}</label>
          <input
            id="words"
            autofocus
            maxlength=${MOST}
            placeholder=${t("purpose.example")}
            aria-describedby="least"
            .value=${this.words}
            @input=${this.#typed}
          />
          <p id="least" class="quiet">${t("purpose.least")}</p>
          <div class="acts">
            <button type="button" class="plain" @click=${this.#cancelled}>
              ${t("purpose.cancel")}
            </button>
            <button class="primary" ?disabled=${!enough}>${t("purpose." + this.act)}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector("dialog"));
  }

  /** @param {Event} event */
  #typed = (event) => {
    this.words = /** @type {HTMLInputElement} */ (event.target).value;
  };

  /** @param {Event} event */
  #given = (event) => {
    event.preventDefault();
    if ([...this.words.trim()].length < LEAST) return;
    this.#answer(this.words.trim());
    this.#dialog.close();
  };

  #cancelled = () => this.#dialog.close();

  #closed = () => this.#answer(null);
}

customElements.define("purpose-dialog", PurposeDialog);
