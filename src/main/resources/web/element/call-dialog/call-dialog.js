import { html } from "lit";
import { all } from "../../client/api.js";
import { inCallOrder, isMeant } from "../../client/callees.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Conference, Conferences } from "../../client/conferences.js" */
/** @import { Unit } from "../../client/county.js" */

const styles = await sheets(import.meta.url);
const KINDS = ["consultation", "mediation", "reception"];

/** Asks whom to call and about what; then they ring. */
export class CallDialog extends SpeakingElement {
  static styles = styles;
  static properties = {
    conferences: { attribute: false },
    catalogue: { attribute: false },
    to: { state: true },
    units: { state: true },
    chosen: { state: true },
    query: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Conferences | null} */
    this.conferences = null;
    /** @type {Catalogue | null} */
    this.catalogue = null;
    /** @type {Conference | null} to which more are called */
    this.to = null;
    /** @type {Unit[]} */
    this.units = [];
    /** @type {Set<string>} */
    this.chosen = new Set();
    this.query = "";
    /** @type {unknown} */
    this.problem = null;
  }

  /** @param {Conference | null} conference to which more are called, null for a new one */
  async ask(conference) {
    this.to = conference;
    this.chosen = new Set();
    this.query = "";
    this.problem = null;
    await this.updateComplete;
    this.#form.reset();
    this.#dialog.showModal();
    try {
      this.units = inCallOrder(await all("/units", { limit: 1000 }));
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    const found = this.units.filter((unit) => isMeant(unit, this.query, this.catalogue?.places));
    return html`
      <dialog aria-labelledby="title">
        <form @submit=${this.#submit}>
          <h2 id="title">${t(this.to ? "calls.more.title" : "calls.new")}</h2>
          ${this.to ? html`<p><bdi>${this.to.title}</bdi></p>` : this.#aboutTemplate()}
          <label>
            ${t("calls.whom")}
            <input
              type="search"
              .value=${this.query}
              placeholder=${t("calls.search")}
              @input=${(/** @type {any} */ { target }) => (this.query = target.value)}
            />
          </label>
          <fieldset>
            <legend class="quiet">${t("calls.chosen", { count: this.chosen.size })}</legend>
            ${found.map((unit) => this.#unitTemplate(unit))}
            ${found.length ? "" : html`<p class="quiet">${t("calls.nobody")}</p>`}
          </fieldset>
          <p class="problem" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
          <div class="acts">
            <button type="button" @click=${() => this.#dialog.close()}>${t("cancel")}</button>
            <button class="primary" ?disabled=${!this.chosen.size}>${t("calls.ring")}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  #aboutTemplate() {
    return html`
      <label>
        ${t("calls.kind")}
        <select name="kind">
          ${KINDS.map((kind) => html`<option value=${kind}>${t("kind." + kind)}</option>`)}
        </select>
      </label>
      <label>
        ${t("calls.about")}
        <input name="title" required maxlength="100" placeholder=${t("calls.example")} />
      </label>
    `;
  }

  /** @param {Unit} unit */
  #unitTemplate({ id, name }) {
    const turn = (/** @type {any} */ { target }) => {
      const others = [...this.chosen].filter((other) => other !== id);
      this.chosen = new Set(target.checked ? [...others, id] : others);
    };
    return html`<label class="unit">
      <input type="checkbox" value=${id} .checked=${this.chosen.has(id)} @change=${turn} />
      <bdi>${name}</bdi>
    </label>`;
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    const units = [...this.chosen];
    const { kind = "", title = "" } = Object.fromEntries(new FormData(this.#form));
    try {
      if (this.to) await this.conferences?.act(this.to.id, "calls", { units });
      else await this.conferences?.call({ kind: String(kind), title: String(title).trim(), units });
      this.#dialog.close();
    } catch (problem) {
      this.problem = problem;
    }
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.renderRoot.querySelector("form"));
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.#form.parentElement);
  }
}

customElements.define("call-dialog", CallDialog);
