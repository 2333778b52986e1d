import { html } from "lit";
import { post } from "../../client/api.js";
import { shortClock } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Problem } from "../../client/api.js" */
/** @import { Screen } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/** Gives the one-time link that makes a browser a screen of the wall. */
export class ScreenPairing extends SpeakingElement {
  static styles = styles;
  static properties = {
    screen: { state: true },
    ticket: { state: true },
    problem: { state: true },
    copied: { state: true },
  };

  constructor() {
    super();
    /** @type {Screen | null} */
    this.screen = null;
    /** @type {{path: string, expires: string} | null} */
    this.ticket = null;
    /** @type {Problem | null} */
    this.problem = null;
    this.copied = false;
  }

  /** @param {string} wall @param {Screen} screen */
  async show(wall, screen) {
    this.screen = screen;
    this.ticket = this.problem = null;
    this.copied = false;
    await this.updateComplete;
    this.renderRoot.querySelector("dialog")?.showModal();
    try {
      this.ticket = await post(`/walls/${encodeURIComponent(wall)}/screens/${screen.id}/ticket`);
    } catch (problem) {
      this.problem = /** @type {Problem} */ (problem);
    }
  }

  render() {
    const name = this.screen?.name || t("screen.number", { number: this.screen?.id });
    return html`
      <dialog aria-label=${t("pair.title", { name })}>
        <h2>${t("pair.title", { name })}</h2>
        ${this.ticket ? this.#linkTemplate(this.ticket) : this.#waitTemplate()}
        <form method="dialog"><button class="plain">${t("close")}</button></form>
      </dialog>
    `;
  }

  #waitTemplate() {
    return html`<p role="status">
      ${this.problem ? problemWords(this.problem) : t("pair.waiting")}
    </p>`;
  }

  /** @param {{path: string, expires: string}} ticket */
  #linkTemplate({ path, expires }) {
    const link = location.origin + path;
    return html`
      <p>${t("pair.how")}</p>
      <input readonly .value=${link} aria-label=${t("pair.link")} @focus=${selectAll} />
      <p class="quiet">${t("pair.expires", { time: shortClock(expires) })}</p>
      <button class="primary" @click=${() => this.#copy(link)}>
        ${t(this.copied ? "pair.copied" : "pair.copy")}
      </button>
    `;
  }

  /** @param {string} link */
  async #copy(link) {
    const field = this.renderRoot.querySelector("input");
    field?.select();
    await navigator.clipboard?.writeText(link).then(
      () => (this.copied = true),
      () => (this.copied = document.execCommand("copy")),
    );
  }
}

/** @param {FocusEvent} event */
function selectAll(event) {
  /** @type {HTMLInputElement} */ (event.target).select();
}

customElements.define("screen-pairing", ScreenPairing);
