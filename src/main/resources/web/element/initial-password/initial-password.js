import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);

/** Shows a password to be handed over; it is kept nowhere and gone when this is closed. */
export class InitialPassword extends SpeakingElement {
  static styles = styles;
  static properties = { user: { state: true }, password: { state: true }, copied: { state: true } };

  constructor() {
    super();
    this.user = "";
    this.password = "";
    this.copied = false;
  }

  /** @param {string} user @param {string} password */
  async show(user, password) {
    this.user = user;
    this.password = password;
    this.copied = false;
    await this.updateComplete;
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="title" @close=${() => (this.password = "")}>
        <h2 id="title">${t("initial.title")}</h2>
        <p>${t("initial.how")}</p>
        <dl>
          <dt>${t("signin.user")}</dt>
          <dd><code class="user">${this.user}</code></dd>
          <dt>${t("initial.password")}</dt>
          <dd><code class="password">${this.password}</code></dd>
        </dl>
        <form method="dialog">
          <button type="button" @click=${this.#copy}>
            ${t(this.copied ? "pair.copied" : "initial.copy")}
          </button>
          <button class="primary">${t("initial.done")}</button>
        </form>
      </dialog>
    `;
  }

  async #copy() {
    await navigator.clipboard?.writeText(this.password).then(
      () => (this.copied = true),
      () => {},
    );
  }
}

customElements.define("initial-password", InitialPassword);
