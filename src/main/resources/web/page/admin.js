import { html } from "lit";
import { Follows } from "../client/follows.js";
import { problemWords, t } from "../client/messages.js";
import { sheets } from "../client/sheets.js";
import { SpeakingElement } from "../client/speaking-element.js";
import "../element/account-menu/account-menu.js";
import "../element/connection-sign/connection-sign.js";
import "../element/section-list/section-list.js";
import "../element/toast-line/toast-line.js";
import { AdminDesk } from "./admin-desk.js";
import { routeOf } from "./admin-route.js";
import { SECTIONS } from "./admin-sections.js";

/** @import { AdminSection } from "../client/admin-section.js" */
/** @import { Section } from "./admin-sections.js" */
/** @import { ToastLine } from "../element/toast-line/toast-line.js" */

const styles = await sheets(import.meta.url);

/** The administration: the sections one may see at the left, the chosen one beside them. */
class AdminPage extends SpeakingElement {
  static styles = styles;
  static properties = { problem: { state: true }, shown: { state: true } };

  desk = new AdminDesk();
  /** @type {AdminSection | null} */
  #element = null;
  #focus = false;

  constructor() {
    super();
    /** @type {unknown} */
    this.problem = null;
    /** @type {Section | null} */
    this.shown = null;
    new Follows(this, () => [this.desk]);
    this.desk.addEventListener("say", (said) =>
      this.#toasts?.say(/** @type {CustomEvent} */ (said).detail),
    );
    this.desk.addEventListener("change", () => this.#route());
    addEventListener("hashchange", () => this.#route(true));
    this.desk.open();
  }

  /** @returns {ToastLine | null} */
  get #toasts() {
    return this.renderRoot.querySelector("toast-line");
  }

  get #sections() {
    return SECTIONS.filter(({ right }) => this.desk.may(right));
  }

  render() {
    document.title = [this.shown && t(this.shown.words), t("admin.title"), t("product")]
      .filter(Boolean)
      .join(" · ");
    return html`
      <a class="skip" href="#" @click=${this.#skip}>${t("admin.skip")}</a>
      <header>
        <b>${t("product")}</b><span class="quiet">${t("admin.title")}</span>
        <account-menu .session=${this.desk.session}></account-menu>
      </header>
      <section-list .sections=${this.#sections} .chosen=${this.shown?.id ?? ""}></section-list>
      <main>${this.#mainTemplate()}</main>
      <connection-sign .link=${this.desk.events.link}></connection-sign>
      <toast-line></toast-line>
    `;
  }

  #mainTemplate() {
    if (!this.desk.session) return html`<p class="wait" role="status">${t("admin.opening")}</p>`;
    if (!this.#sections.length) return html`<p class="wait">${t("admin.nothing")}</p>`;
    return html`
      <h1 tabindex="-1">${this.shown && t(this.shown.words)}</h1>
      <p class="why quiet">${this.shown && t(this.shown.words + ".why")}</p>
      <p class="problem" role="alert" ?hidden=${!this.problem}>
        ${this.problem ? problemWords(this.problem) : ""}
      </p>
      ${this.#element}
    `;
  }

  /** Shows what the address names, or the first section there is. */
  #route(focus = false) {
    const { section, item } = routeOf();
    const sections = this.#sections;
    const chosen = sections.find(({ id }) => id === section) ?? sections[0];
    if (!chosen) return;
    if (chosen.id !== section) history.replaceState(null, "", "#" + chosen.id);
    if (chosen !== this.shown) this.#open(chosen, focus);
    else if (this.#element) this.#element.item = item;
  }

  /** @param {Section} section @param {boolean} focus */
  async #open(section, focus) {
    this.shown = section;
    this.#element = this.problem = null;
    this.#focus = focus;
    try {
      await section.load();
      if (this.shown !== section) return;
      const made = /** @type {AdminSection} */ (document.createElement(section.element));
      made.desk = this.desk;
      made.item = routeOf().item;
      this.#element = made;
    } catch (problem) {
      console.error(problem);
      if (this.shown === section) this.problem = { code: "unreachable" };
    }
    this.requestUpdate();
  }

  updated() {
    if (!this.#focus) return;
    this.#focus = false;
    this.#toTop();
  }

  #toTop() {
    this.renderRoot.querySelector("h1")?.focus();
    this.renderRoot.querySelector("main")?.scrollTo(0, 0);
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    this.#toTop();
  }
}

customElements.define("admin-page", AdminPage);
