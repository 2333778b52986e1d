import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);

/** The keys of the page, in one table. */
export class KeyHelp extends SpeakingElement {
  static styles = styles;
  static properties = { keys: { attribute: false } };

  constructor() {
    super();
    /** @type {[string[], string][]} the keys, and the word for what they do */
    this.keys = [];
  }

  show() {
    const dialog = this.renderRoot.querySelector("dialog");
    if (!dialog?.open) dialog?.showModal();
  }

  render() {
    return html`
      <dialog aria-label=${t("keys.title")}>
        <h2>${t("keys.title")}</h2>
        <dl>
          ${this.keys.map(
            ([keys, word]) =>
              html`<div>
                <dt>${keys.map(keyTemplate)}</dt>
                <dd>${t(word)}</dd>
              </div>`,
          )}
        </dl>
        <form method="dialog"><button class="primary" autofocus>${t("close")}</button></form>
      </dialog>
    `;
  }
}

/** @param {string} key */
const keyTemplate = (key) => html`<kbd>${key}</kbd> `;

customElements.define("key-help", KeyHelp);
