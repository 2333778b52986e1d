import { html } from "lit";
import { CaseFile } from "../../client/case-file.js";
import { Follows } from "../../client/follows.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../agenda-form/agenda-form.js";
import "../case-form/case-form.js";
import "../case-history/case-history.js";

const styles = await sheets(import.meta.url);

/** Where the case overlay and the agenda of a conference are changed: `dialog.show(id)`. */
export class CaseDialog extends SpeakingElement {
  static styles = styles;
  static properties = { file: { state: true }, ready: { state: true }, problem: { state: true } };

  constructor() {
    super();
    /** @type {CaseFile | null} */
    this.file = null;
    this.ready = false;
    /** @type {unknown} */
    this.problem = null;
    new Follows(this, () => [this.file]);
  }

  /** @param {string} id of the conference */
  async show(id) {
    const file = new CaseFile(id);
    this.file = file;
    this.ready = false;
    this.problem = null;
    await this.updateComplete;
    this.renderRoot.querySelector("dialog")?.showModal();
    try {
      await file.load();
      this.ready = this.file === file;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<dialog aria-labelledby="title" @keydown=${this.#keep}>
      <div class="top">
        <h2 id="title">${t("case.edit")}</h2>
        <bdi class="quiet cut">${this.file?.title ?? ""}</bdi>
        <form method="dialog"><button>${t("close")}</button></form>
      </div>
      <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
      ${this.ready ? this.#partsTemplate() : ""}
    </dialog>`;
  }

  #partsTemplate() {
    return html`<div class="parts">
      <case-form .file=${this.file}></case-form>
      <div>
        <agenda-form .file=${this.file}></agenda-form>
        <case-history .file=${this.file}></case-history>
      </div>
    </div>`;
  }

  /** The keys of the page behind do nothing while one writes here. @param {KeyboardEvent} event */
  #keep(event) {
    event.stopPropagation();
  }
}

customElements.define("case-dialog", CaseDialog);
