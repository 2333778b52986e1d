import { html } from "lit";
import { problemWords, t } from "../../client/messages.js";
import { signIn } from "../../client/session.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Problem } from "../../client/api.js" */

const styles = await sheets(import.meta.url);

/** User and password; says "signed-in" with the session. */
export class SignInForm extends SpeakingElement {
  static styles = styles;
  static properties = {
    busy: { state: true },
    capsLock: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.busy = false;
    this.capsLock = false;
    /** @type {Problem | null} */
    this.problem = null;
  }

  firstUpdated() {
    this.renderRoot.querySelector("input")?.focus();
  }

  render() {
    return html`
      <form @submit=${this.#submit} @keydown=${this.#watchKeys}>
        <label for="user">${t("signin.user")}</label>
        <input
          id="user"
          name="user"
          autocomplete="username"
          maxlength="100"
          required
          autocapitalize="none"
        />
        <label for="password">${t("signin.password")}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          maxlength="200"
          required
          aria-describedby="caps"
        />
        <p id="caps" class="hint" aria-live="polite">
          ${this.capsLock ? t("signin.capslock") : ""}
        </p>
        <p class="problem" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
        <button class="primary" ?disabled=${this.busy}>
          ${t(this.busy ? "signin.busy" : "signin.go")}
        </button>
      </form>
    `;
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const { user, password } = Object.fromEntries(new FormData(form));
    this.busy = true;
    try {
      this.tell("signed-in", await signIn(String(user).trim(), String(password)));
    } catch (problem) {
      this.problem = /** @type {Problem} */ (problem);
      this.#again(form);
    }
    this.busy = false;
  }

  /** @param {HTMLFormElement} form */
  #again(form) {
    const password = /** @type {HTMLInputElement} */ (form.elements.namedItem("password"));
    if (this.problem?.code === "wrong-credentials") password.value = "";
    password.focus();
  }

  /** @param {KeyboardEvent} event */
  #watchKeys(event) {
    this.capsLock = event.getModifierState("CapsLock");
  }
}

customElements.define("sign-in-form", SignInForm);
