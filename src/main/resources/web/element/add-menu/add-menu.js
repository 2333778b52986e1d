import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);
const OTHERS = /** @type {const} */ (["clock", "map", "ticker", "text", "web", "tour"]);

/** What can be hung besides cameras; words and addresses are asked for. */
export class AddMenu extends SpeakingElement {
  static styles = styles;
  static properties = { disabled: { type: Boolean }, writing: { state: true } };

  constructor() {
    super();
    this.disabled = false;
    /** @type {"" | "text" | "web"} */
    this.writing = "";
  }

  render() {
    return html`
      <select aria-label=${t("add.label")} ?disabled=${this.disabled} @change=${this.#chosen}>
        <option value="">${t("add.choose")}</option>
        ${OTHERS.map((type) => html`<option value=${type}>${t("source." + type)}</option>`)}
      </select>
      ${this.writing ? this.#writeTemplate() : ""}
    `;
  }

  #writeTemplate() {
    const hint = t(this.writing === "web" ? "add.web.hint" : "add.text.hint");
    return html`<form @submit=${this.#written}>
      <input name="text" maxlength="500" required placeholder=${hint} aria-label=${hint} />
      <button>${t("add.text.go")}</button>
    </form>`;
  }

  updated() {
    this.renderRoot.querySelector("input")?.focus();
  }

  /** @param {Event} event */
  #chosen(event) {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    const type = select.value;
    select.value = "";
    if (type === "tour") this.tell("open-tours");
    else if (type === "text" || type === "web") this.writing = type;
    else if (type) this.tell("hang-source", { source: { type } });
  }

  /** @param {SubmitEvent} event */
  #written(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const words = String(new FormData(form).get("text")).trim();
    const web = this.writing === "web";
    this.tell("hang-source", {
      source: web ? { type: "web", url: words } : { type: "text", text: words },
    });
    this.writing = "";
  }
}

customElements.define("add-menu", AddMenu);
