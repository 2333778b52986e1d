import { html } from "lit";
import { changesOf, draftOf, merged } from "../../client/case-draft.js";
import { faultsOf, focusFault, selectField, textField } from "../../client/fields.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../case-overlay/case-overlay.js";
import { colourOptions, pointOptions } from "./options.js";
import { otherTemplate } from "./other.js";

/** @import { CaseFile } from "../../client/case-file.js" */
/** @import { Draft } from "../../client/case-draft.js" */

const styles = await sheets(import.meta.url);
const TEXTS = ["code", "title", "stage", "due", "unit", "order", "note"];
/** Room enough for what is pasted: nothing is cut off unseen, the server says what is too long. */
const MOST = 4000;

/** All that is said of the case, what each role will see of it, and what another changed meanwhile. */
export class CaseForm extends SpeakingElement {
  static styles = styles;
  static properties = {
    file: { attribute: false },
    draft: { state: true },
    problem: { state: true },
    saved: { state: true },
  };

  #base = draftOf(null);

  constructor() {
    super();
    /** @type {CaseFile | null} */
    this.file = null;
    /** @type {Draft} */
    this.draft = draftOf(null);
    /** @type {any} */
    this.problem = null;
    this.saved = false;
    new Follows(this, () => [this.file]);
  }

  willUpdate() {
    const stands = draftOf(this.file?.overlay);
    if (!changesOf(this.#base, stands).length) return;
    this.draft = merged(this.#base, stands, this.draft);
    this.#base = stands;
  }

  render() {
    const other = this.file?.other ?? null;
    const stale = this.problem?.code === "stale-version";
    const faults = stale ? {} : faultsOf(this.problem, { "not-a-day": "due" });
    return html`
      <form novalidate @submit=${this.#save} @input=${this.#written}>
        <h3>${t("case.overlay")}</h3>
        <div class="fields">
          ${TEXTS.map((name) => this.#textTemplate(name, faults))}
          ${selectField({
            name: "colour",
            label: t("overlay.colour"),
            faults,
            value: this.draft.colour ?? "",
            options: colourOptions(),
          })}
          ${selectField({
            name: "point",
            label: t("overlay.point"),
            faults,
            value: String(this.draft.point ?? ""),
            options: pointOptions(this.file?.agenda.points ?? [], this.draft.point),
          })}
        </div>
        ${other && stale ? otherTemplate(other, this.draft, this.file?.agenda) : ""}
        <p class="fault" role="alert">${faults[""] ?? ""}</p>
        <div class="acts">
          <button class="primary">${t("case.save")}</button>
          <span class="quiet" role="status">${this.saved ? t("case.saved") : ""}</span>
        </div>
      </form>
      ${this.#saysNothing()
        ? ""
        : html`${this.#previewTemplate("all", { ...this.draft })}
          ${this.#previewTemplate("cut", { ...this.draft, note: null })}`}
    `;
  }

  /** @param {string} name @param {Record<string, string>} faults */
  #textTemplate(name, faults) {
    const type = name === "due" ? "date" : "text";
    const hint = name === "note" ? t("case.note.hint") : "";
    const value = this.draft[name] ?? "";
    return textField({
      name,
      label: t("overlay." + name),
      hint,
      faults,
      type,
      value,
      maxlength: MOST,
    });
  }

  #saysNothing() {
    return !changesOf(null, this.draft).length;
  }

  /** @param {"all" | "cut"} who @param {any} overlay */
  #previewTemplate(who, overlay) {
    return html`<h4>${t("case.preview." + who)}</h4>
      <case-overlay
        data-preview=${who}
        .overlay=${overlay}
        .agenda=${this.file?.agenda}
      ></case-overlay>`;
  }

  /** @param {Event} event */
  #written(event) {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    const words = name === "point" && value !== "" ? Number(value) : value;
    this.draft = { ...this.draft, [name]: words === "" ? null : words };
    this.saved = false;
  }

  /** @param {SubmitEvent} event */
  async #save(event) {
    event.preventDefault();
    this.problem = null;
    try {
      await this.file?.save(this.draft);
      this.saved = true;
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      focusFault(this.renderRoot);
    }
  }
}

customElements.define("case-form", CaseForm);
