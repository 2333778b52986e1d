import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);
const TEMPLATES = [
  [1, 1],
  [2, 1],
  [2, 2],
  [3, 2],
];
const MOST = 8;

/** Usual arrangements of equal screens; says "arrange" with columns and rows. */
export class ScreenTemplates extends SpeakingElement {
  static styles = styles;
  static properties = { columns: { state: true }, rows: { state: true } };

  constructor() {
    super();
    this.columns = 4;
    this.rows = 2;
  }

  render() {
    const { columns, rows } = this;
    return html`
      <fieldset class="field">
        <legend>${t("wall.template")}</legend>
        ${TEMPLATES.map((shape) => {
          const arrange = () => this.tell("arrange", shape);
          return html`<button type="button" @click=${arrange}>${shape.join("×")}</button>`;
        })}
        ${numberTemplate("columns", columns, (typed) => (this.columns = typed))} ×
        ${numberTemplate("rows", rows, (typed) => (this.rows = typed))}
        <button type="button" @click=${() => this.tell("arrange", [columns, rows])}>
          ${t("wall.template.go")}
        </button>
      </fieldset>
    `;
  }
}

/** @param {string} name @param {number} value @param {(typed: number) => void} take */
function numberTemplate(name, value, take) {
  const changed = (/** @type {Event} */ event) => {
    const typed = /** @type {HTMLInputElement} */ (event.target).valueAsNumber;
    take(Math.min(MOST, Math.max(1, Math.round(typed) || 1)));
  };
  return html`<input
    id=${name}
    type="number"
    min="1"
    max=${MOST}
    .value=${String(value)}
    aria-label=${t("wall.template." + name)}
    @change=${changed}
  />`;
}

customElements.define("screen-templates", ScreenTemplates);
