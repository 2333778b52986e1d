import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../subject-field/subject-field.js";
import { instant, localTime } from "./local-time.js";

/** @import { SubjectField } from "../subject-field/subject-field.js" */

/**
 * What is asked of the register; a member that is missing does not matter.
 * @typedef {object} Question
 * @property {string} [person]
 * @property {string} [subject]
 * @property {string} [place]
 * @property {string} [subjectName] how the subject or place is called
 * @property {string} [action]
 * @property {string} [outcome]
 * @property {string} [text]
 * @property {string} [from]
 * @property {string} [to]
 */

const styles = await sheets(import.meta.url);

const ACTIONS = [
  "camera.watch",
  "camera.snapshot",
  "camera",
  "wall",
  "screen",
  "person",
  "unit",
  "session",
  "refused",
  "audit",
  "server",
];

/** The fields by which the register is searched; says "ask" with a Question. */
export class AuditFilter extends SpeakingElement {
  static styles = styles;
  static properties = { what: {}, question: { attribute: false } };

  constructor() {
    super();
    /** @type {"views" | "lines"} */
    this.what = "views";
    /** @type {Question} */
    this.question = {};
  }

  /** @returns {SubjectField | null} */
  get #subject() {
    return this.renderRoot.querySelector("subject-field");
  }

  render() {
    const { question } = this;
    return html`
      <form @submit=${this.#ask} @reset=${this.#clear}>
        <label class="wide"
          >${t("audit.ask.subject")}<subject-field
            .chosen=${question.subject ?? question.place ?? ""}
            .name=${question.subjectName ?? ""}
            @chosen=${this.#ask}
          ></subject-field
        ></label>
        ${this.#fieldTemplate("person")} ${this.#fieldTemplate("text")}
        ${this.#timeTemplate("from")} ${this.#timeTemplate("to")}
        ${this.what === "lines" ? this.#linesTemplate() : ""}
        <div class="acts">
          <button class="primary">${t("audit.ask")}</button>
          <button type="reset">${t("audit.ask.clear")}</button>
        </div>
      </form>
    `;
  }

  /** @param {"person" | "text"} name */
  #fieldTemplate(name) {
    return html`<label
      >${t("audit.ask." + name)}<input
        name=${name}
        type="search"
        autocomplete="off"
        maxlength="100"
        .value=${this.question[name] ?? ""}
    /></label>`;
  }

  /** @param {"from" | "to"} name */
  #timeTemplate(name) {
    return html`<label
      >${t("audit.ask." + name)}<input
        name=${name}
        type="datetime-local"
        .value=${localTime(this.question[name])}
    /></label>`;
  }

  #linesTemplate() {
    const { action = "", outcome = "" } = this.question;
    return html`
      <label
        >${t("audit.action")}<select name="action">
          <option value="">${t("audit.ask.all")}</option>
          ${ACTIONS.map(
            (one) =>
              html`<option value=${one} ?selected=${one === action}>
                ${t("audit.ask.action." + one)}
              </option>`,
          )}
        </select></label
      >
      <label
        >${t("audit.outcome")}<select name="outcome">
          <option value="">${t("audit.ask.all")}</option>
          <option value="done" ?selected=${outcome === "done"}>${t("audit.outcome.done")}</option>
          <option value="refused" ?selected=${outcome === "refused"}>
            ${t("audit.ask.refused")}
          </option>
        </select></label
      >
    `;
  }

  /** @param {Event} event */
  #ask(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (this.renderRoot.querySelector("form"));
    const { from, to, ...words } = Object.fromEntries(new FormData(form));
    const given = [["from", instant(from)], ["to", instant(to)], ...Object.entries(words)];
    const question = Object.fromEntries(given.filter(([, value]) => value));
    this.tell("ask", { ...question, ...this.#subject?.asked });
  }

  #clear() {
    this.#subject?.clear();
    this.tell("ask", {});
  }
}

customElements.define("audit-filter", AuditFilter);
