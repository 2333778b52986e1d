import { html } from "lit";
import { Problem } from "../../client/api.js";
import { problemWords, t } from "../../client/messages.js";
import { signIn } from "../../client/session.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { oidcAddress, refusalInAddress, signInWays } from "./sign-in-ways.js";

/** @import { SignInWays } from "./sign-in-ways.js" */

const styles = await sheets(import.meta.url);

/** User and password, or the way to the identity provider; says "signed-in" with the session. */
export class SignInForm extends SpeakingElement {
  static styles = styles;
  static properties = {
    busy: { state: true },
    capsLock: { state: true },
    problem: { state: true },
    ways: { state: true },
  };

  constructor() {
    super();
    this.busy = false;
    this.capsLock = false;
    const refused = refusalInAddress();
    /** @type {Problem | null} */
    this.problem = refused ? new Problem(refused) : null;
    /** @type {SignInWays} */
    this.ways = { password: true };
    signInWays().then(
      (ways) => (this.ways = ways),
      () => {},
    );
  }

  firstUpdated() {
    this.renderRoot.querySelector("input")?.focus();
  }

  render() {
    return html`
      ${this.ways.password ? this.#passwordTemplate() : this.#problemTemplate()}
      ${this.ways.oidc ? this.#oidcTemplate(this.ways.oidc) : ""}
    `;
  }

  /** @param {{label: string}} oidc */
  #oidcTemplate({ label }) {
    return html`
      ${this.ways.password ? html`<p class="or">${t("signin.or")}</p>` : ""}
      <a class="button ${this.ways.password ? "" : "primary"}" href=${oidcAddress()}>
        ${t("signin.oidc", { label: label || t("signin.oidc.label") })}
      </a>
    `;
  }

  #problemTemplate() {
    return html`
      <p class="problem" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
    `;
  }

  #passwordTemplate() {
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
        ${this.#problemTemplate()}
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
