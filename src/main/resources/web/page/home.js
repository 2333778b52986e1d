import { html } from "lit";
import { put } from "../client/api.js";
import { problemWords, t } from "../client/messages.js";
import { currentSession, homeOf } from "../client/session.js";
import { sheets } from "../client/sheets.js";
import { SpeakingElement } from "../client/speaking-element.js";
import { unitName } from "../client/units.js";
import "../element/account-menu/account-menu.js";

/** @import { Problem } from "../client/api.js" */
/** @import { Session } from "../client/types.js" */

const styles = await sheets(import.meta.url);

/** Sends each person to the page of his or her work; without one, shows the account. */
class HomePage extends SpeakingElement {
  static styles = styles;
  static properties = {
    session: { state: true },
    unit: { state: true },
    said: { state: true },
    refused: { state: true },
  };

  constructor() {
    super();
    /** @type {Session | null} */
    this.session = null;
    this.unit = this.said = "";
    /** @type {Problem | null} */
    this.refused = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#begin().catch((problem) => (this.refused = problem));
  }

  async #begin() {
    const session = await currentSession();
    const home = homeOf(session);
    if (home !== "/" && !new URLSearchParams(location.search).has("account"))
      return location.replace(home);
    this.session = session;
    this.unit = await unitName(session.person.unit);
  }

  render() {
    document.title = t("product");
    if (!this.session) {
      return html`<p class="wait" role="status">
        ${this.refused ? problemWords(this.refused) : t("home.opening")}
      </p>`;
    }
    const { person, roles, mustChange } = this.session;
    const what = mustChange
      ? "must.why"
      : homeOf(this.session) === "/"
        ? "home.no-page"
        : "home.account";
    return html`
      <header><b>${t("product")}</b><account-menu .session=${this.session}></account-menu></header>
      <main>
        <h1>${t("home.hello", { name: person.name })}</h1>
        <p class="quiet">
          <bdi>${this.unit}</bdi> ${roles.map((role) => t("role." + role)).join(t("comma"))}
        </p>
        <p>${t(what)}</p>
        ${this.#passwordTemplate()}
      </main>
    `;
  }

  #passwordTemplate() {
    return html`
      <form @submit=${this.#change}>
        <h2>${t(this.session?.mustChange ? "must.title" : "password.title")}</h2>
        <label
          >${t("password.current")}<input
            name="current"
            type="password"
            autocomplete="current-password"
            required
        /></label>
        <label
          >${t("password.new")}<input
            name="new"
            type="password"
            autocomplete="new-password"
            minlength="12"
            required
        /></label>
        <p class="problem" role="alert">${this.refused ? problemWords(this.refused) : ""}</p>
        <p role="status">${this.said && t(this.said)}</p>
        <button class="primary">${t("password.change")}</button>
      </form>
    `;
  }

  /** @param {SubmitEvent} event */
  async #change(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    this.said = "";
    this.refused = null;
    try {
      await put("/session/password", { body: Object.fromEntries(new FormData(form)), stay: true });
      this.said = "password.changed";
      form.reset();
      if (this.session?.mustChange) location.replace(homeOf(await currentSession()));
    } catch (problem) {
      this.refused = /** @type {Problem} */ (problem);
    }
  }
}

customElements.define("home-page", HomePage);
