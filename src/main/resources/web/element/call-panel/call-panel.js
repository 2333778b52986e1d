import { html } from "lit";
import { addressOf } from "../../client/conferences.js";
import { Follows } from "../../client/follows.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../confirm-dialog/confirm-dialog.js";
import { bringDialogs, callDialog, caseDialog } from "./dialogs.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Conference, Conferences, Invitation } from "../../client/conferences.js" */
/** @import { CallDialog } from "../call-dialog/call-dialog.js" */
/** @import { ConfirmDialog } from "../confirm-dialog/confirm-dialog.js" */

const styles = await sheets(import.meta.url);
const AGAIN = ["missed", "declined", "withdrawn"];

/** Calls townships, and shows of each running conference who came and who did not. */
export class CallPanel extends SpeakingElement {
  static styles = styles;
  static properties = {
    conferences: { attribute: false },
    catalogue: { attribute: false },
    hangable: { type: Boolean },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Conferences | null} */
    this.conferences = null;
    /** @type {Catalogue | null} */
    this.catalogue = null;
    this.hangable = false;
    /** @type {unknown} */
    this.problem = null;
    new Follows(this, () => [this.conferences]);
  }

  firstUpdated() {
    bringDialogs();
  }

  render() {
    const running = (this.conferences?.all ?? []).filter(({ state }) => state === "open");
    return html`
      <div class="head">
        <h2>${t("calls.title")}</h2>
        <button class="primary small" @click=${() => this.#ask(null)}>${t("calls.call")}</button>
      </div>
      <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
      ${running.length ? "" : html`<p class="quiet">${t("calls.none")}</p>`}
      <ul>
        ${running.map((one) => this.#conferenceTemplate(one))}
      </ul>
      <call-dialog .conferences=${this.conferences} .catalogue=${this.catalogue}></call-dialog>
      <confirm-dialog></confirm-dialog>
      <case-dialog></case-dialog>
    `;
  }

  /** @param {Conference} one */
  #conferenceTemplate(one) {
    return html`<li data-conference=${one.id}>
      <p class="title">
        <bdi>${one.title}</bdi> <span class="quiet">${t("kind." + one.kind)}</span>
      </p>
      <ul class="invited">
        ${one.invitations.map((invitation) => this.#invitedTemplate(one, invitation))}
      </ul>
      <div class="acts">
        <a class="button" href=${addressOf(one.id)} target="_blank">${t("conference.enter")}</a>
        <button class="small" @click=${() => this.#ask(one)}>${t("calls.more")}</button>
        ${this.hangable
          ? html`<button class="small" @click=${() => this.#hang(one)}>${t("calls.hang")}</button>`
          : ""}
        <button class="small" data-act="case" @click=${() => this.#edit(one)}>
          ${t("case.short")}
        </button>
        <button class="small danger" @click=${() => this.#end(one)}>${t("calls.end")}</button>
      </div>
    </li>`;
  }

  /** @param {Conference} one @param {Invitation} invitation */
  #invitedTemplate(one, { unit, person, name, state, words }) {
    const again = () => this.#doing(one, "calls", unit ? { units: [unit] } : { people: [person] });
    return html`<li class=${state}>
      <bdi>${name}</bdi>
      <span class="state"
        >${t("invitation." + state)}${words ? html`<bdi class="words">${words}</bdi>` : ""}</span
      >
      ${AGAIN.includes(state)
        ? html`<button class="small" @click=${again}>${t("calls.again")}</button>`
        : ""}
    </li>`;
  }

  /** @param {Conference} one */
  #hang({ id }) {
    this.tell("hang-source", { source: { type: "conference", conference: id } });
  }

  /** @param {Conference | null} conference to which more are called, null for a new one */
  async #ask(conference) {
    if (!(await this.#loaded(callDialog()))) return;
    /** @type {CallDialog} */ (this.renderRoot.querySelector("call-dialog")).ask(conference);
  }

  /** @param {Conference} one whose case and agenda are changed */
  async #edit(one) {
    if (!(await this.#loaded(caseDialog()))) return;
    /** @type {import("../case-dialog/case-dialog.js").CaseDialog} */ (
      this.renderRoot.querySelector("case-dialog")
    ).show(one.id);
  }

  /** @param {Promise<unknown>} dialog @returns {Promise<boolean>} */
  async #loaded(dialog) {
    this.problem = await dialog.then(
      () => null,
      (problem) => problem,
    );
    return !this.problem;
  }

  /** @param {Conference} one */
  async #end(one) {
    const dialog = /** @type {ConfirmDialog} */ (this.renderRoot.querySelector("confirm-dialog"));
    const sure = await dialog.ask({
      title: t("calls.end.title", { title: one.title }),
      consequences: [t("calls.end.follows")],
      act: t("calls.end"),
    });
    if (sure) this.#doing(one, "end");
  }

  /** @param {Conference} one @param {"calls" | "end"} act @param {object} [body] */
  async #doing(one, act, body) {
    this.problem = null;
    try {
      await this.conferences?.act(one.id, act, body);
    } catch (problem) {
      this.problem = problem;
    }
  }
}

customElements.define("call-panel", CallPanel);
