import { html } from "lit";
import { dateTime } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { ConferenceActs } from "../../client/conference-acts.js" */

const styles = await sheets(import.meta.url);
const ROLES = ["party", "mediator", "leader", "clerk", "observer"];

/** Makes a one-time link for somebody without an account; it is shown this once. */
export class GuestDialog extends SpeakingElement {
  static styles = styles;
  static properties = {
    link: { state: true },
    expires: { state: true },
    copied: { state: true },
    refused: { state: true },
  };

  #id = "";
  /** @type {ConferenceActs | null} */
  #acts = null;

  constructor() {
    super();
    this.link = this.expires = this.copied = "";
    /** @type {unknown} */
    this.refused = null;
  }

  /** @param {string} id of the conference @param {ConferenceActs} acts */
  show(id, acts) {
    this.#id = id;
    this.#acts = acts;
    this.link = this.copied = "";
    this.refused = null;
    this.renderRoot.querySelector("form")?.reset();
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="title">
        <h2 id="title">${t("guest.invite")}</h2>
        <p>${t("guest.why")}</p>
        <form @submit=${this.#make} ?hidden=${Boolean(this.link)}>
          <label>${t("guest.name")}<input name="name" maxlength="40" /></label>
          <label
            >${t("guest.role")}<select name="role">
              ${ROLES.map((role) => html`<option value=${role}>${t("seat.role." + role)}</option>`)}
            </select></label
          >
          <p class="problem" role="alert">${this.refused ? problemWords(this.refused) : ""}</p>
          <button class="primary">${t("guest.make")}</button>
        </form>
        ${this.link ? this.#linkTemplate() : ""}
        <form method="dialog"><button>${t("close")}</button></form>
      </dialog>
    `;
  }

  #linkTemplate() {
    return html`<label
        >${t("guest.link")}<input readonly .value=${this.link} @focus=${this.#select} /></label
      ><button @click=${this.#copy}>${t("guest.copy")}</button>
      <p role="status">${this.copied && t(this.copied)}</p>
      <p class="quiet" role="status">${t("guest.until", { time: this.expires })}</p>`;
  }

  /** @param {FocusEvent} event */
  #select(event) {
    /** @type {HTMLInputElement} */ (event.target).select();
  }

  /** Without https, or where it is refused, the person copies what is marked. */
  async #copy() {
    try {
      await navigator.clipboard.writeText(this.link);
      this.copied = "guest.copied";
    } catch {
      const link = /** @type {HTMLElement | null} */ (
        this.renderRoot.querySelector("input[readonly]")
      );
      link?.focus();
      this.copied = "guest.marked";
    }
  }

  /** @param {SubmitEvent} event */
  async #make(event) {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const name = String(given.get("name") ?? "").trim();
    const role = String(given.get("role"));
    try {
      const guest = await this.#acts?.guest(name ? { name, role } : { role });
      const query = new URLSearchParams({ ticket: guest.ticket });
      this.expires = dateTime(guest.expires);
      this.link = `${location.origin}/conference/${encodeURIComponent(this.#id)}?${query}`;
    } catch (problem) {
      this.refused = problem;
    }
  }
}

customElements.define("guest-dialog", GuestDialog);
