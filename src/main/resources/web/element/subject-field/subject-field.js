import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { subjects } from "./subjects.js";

/** @import { Finder, Option } from "./subjects.js" */

const styles = await sheets(import.meta.url);
const PAUSE = 150;

/**
 * A field that finds something by name, pinyin, initials or code: a camera or a place, or what `.find` finds;
 * with `offers` it shows already in the empty field what there is. `chosen` is a subject such as
 * `camera/0192`, or a place's code; says "chosen" when another one was. `asked` is what it adds to a question.
 */
export class SubjectField extends SpeakingElement {
  static styles = styles;
  static shadowRootOptions = { ...SpeakingElement.shadowRootOptions, delegatesFocus: true };
  static properties = {
    chosen: {},
    name: {},
    label: {},
    hint: {},
    find: { attribute: false },
    offers: { type: Boolean },
    invalid: { type: Boolean },
    options: { state: true },
    at: { state: true },
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {Option | null} what was chosen here */
  option = null;

  constructor() {
    super();
    this.chosen = this.name = this.label = this.hint = "";
    /** @type {Finder} */
    this.find = subjects;
    this.offers = this.invalid = false;
    /** @type {Option[]} */
    this.options = [];
    this.at = -1;
  }

  /** @returns {{subject?: string, place?: string, subjectName?: string}} */
  get asked() {
    if (!this.chosen) return {};
    const kind = /^\d+$/.test(this.chosen) ? "place" : "subject";
    return { [kind]: this.chosen, subjectName: this.name };
  }

  clear() {
    this.chosen = this.name = "";
    this.option = null;
    this.options = [];
    const input = this.renderRoot.querySelector("input");
    if (input) input.value = "";
  }

  render() {
    const open = this.options.length > 0;
    const label = this.label || t("audit.ask.subject");
    return html`
      <input
        type="search"
        role="combobox"
        autocomplete="off"
        aria-label=${label}
        aria-invalid=${this.invalid ? "true" : "false"}
        aria-expanded=${open}
        aria-controls="found"
        aria-activedescendant=${open && this.at >= 0 ? "option-" + this.at : ""}
        placeholder=${this.hint || t("audit.ask.subject.hint")}
        .value=${this.name || this.chosen}
        @focus=${this.#offer}
        @input=${this.#typed}
        @keydown=${this.#key}
        @blur=${() => (this.options = [])}
      />
      <ul id="found" role="listbox" tabindex="-1" aria-label=${label} ?hidden=${!open}>
        ${this.options.map((option, at) => this.#optionTemplate(option, at))}
      </ul>
    `;
  }

  /** @param {Option} option @param {number} at */
  #optionTemplate(option, at) {
    const take = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#choose(option);
    };
    return html`
      <li id=${"option-" + at} role="option" aria-selected=${at === this.at} @mousedown=${take}>
        <bdi>${option.name}</bdi> <small class="quiet">${option.within}</small>
      </li>
    `;
  }

  #offer() {
    if (this.offers && !this.chosen) this.#find("");
  }

  /** @param {Event} event */
  #typed(event) {
    const words = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.chosen = this.name = "";
    this.option = null;
    this.options = [];
    clearTimeout(this.#pause);
    if (words || this.offers) this.#pause = setTimeout(() => this.#find(words), PAUSE);
    if (!words) this.tell("chosen");
  }

  /** @param {string} words */
  async #find(words) {
    const options = await this.find(words);
    const input = this.renderRoot.querySelector("input");
    if (input?.value.trim() !== words || !input.matches(":focus")) return;
    this.options = options;
    this.at = words ? 0 : -1;
  }

  /** @param {Option} option */
  #choose(option) {
    const { kind, code, name } = option;
    this.option = option;
    this.chosen = kind === "place" ? code : kind + "/" + code;
    this.name = name;
    this.options = [];
    this.tell("chosen");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { length } = this.options;
    if (!length) return;
    if (step) this.at = (this.at + step + length) % length;
    else if (event.key === "Enter" && this.at >= 0) this.#choose(this.options[this.at]);
    else if (event.key === "Escape") this.options = [];
    else return;
    event.preventDefault();
  }
}

customElements.define("subject-field", SubjectField);
