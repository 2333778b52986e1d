import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @typedef {{title: string, consequences: string[], act: string}} Question words, not keys */

const styles = await sheets(import.meta.url);

/**
 * Asks once before something that can't be undone. `await dialog.ask({ title, consequences, act })`
 * is true when the person says so; `consequences` name what follows, one sentence each, `act` is the
 * word on the button (never only "OK"). The focus begins on the way out.
 */
export class ConfirmDialog extends SpeakingElement {
  static styles = styles;
  static properties = { question: { state: true } };

  /** @type {(yes: boolean) => void} */
  #answer = () => {};

  constructor() {
    super();
    /** @type {Question | null} */
    this.question = null;
  }

  /** @param {Question} question @returns {Promise<boolean>} */
  async ask(question) {
    this.#answer(false);
    this.question = question;
    await this.updateComplete;
    this.#dialog?.showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  /** @returns {HTMLDialogElement | null} */
  get #dialog() {
    return this.renderRoot.querySelector("dialog");
  }

  render() {
    const { title = "", consequences = [], act = "" } = this.question ?? {};
    return html`
      <dialog
        role="alertdialog"
        aria-labelledby="title"
        aria-describedby="what"
        @close=${this.#closed}
      >
        <h2 id="title"><bdi>${title}</bdi></h2>
        <div id="what">${consequences.map((sentence) => html`<p>${sentence}</p>`)}</div>
        <form method="dialog">
          <button value="no" autofocus>${t("cancel")}</button>
          <button value="yes" class="danger">${act}</button>
        </form>
      </dialog>
    `;
  }

  #closed() {
    this.#answer(this.#dialog?.returnValue === "yes");
    if (this.#dialog) this.#dialog.returnValue = "";
  }
}

customElements.define("confirm-dialog", ConfirmDialog);
