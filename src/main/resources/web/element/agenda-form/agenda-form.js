import { html } from "lit";
import { add, move, reword, takeAway, turn } from "../../client/agenda-act.js";
import { faultsOf } from "../../client/fields.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { CasePart } from "../case-dialog/case-part.js";

/** @import { Act } from "../../client/agenda-act.js" */

const styles = await sheets(import.meta.url);

/** The points of the agenda: each act holds at once. */
export class AgendaForm extends CasePart {
  static styles = styles;
  render() {
    const points = this.file?.agenda.points ?? [];
    const faults = faultsOf(this.problem);
    return html`
      <h3>${t("case.agenda")}</h3>
      ${points.length ? "" : html`<p class="quiet">${t("case.agenda.none")}</p>`}
      <ol>
        ${points.map((text, at) => this.#pointTemplate(text, at, points.length))}
      </ol>
      <p class="fault" role="alert">${faults.points ?? faults[""] ?? ""}</p>
      <form @submit=${this.#add}>
        <input
          name="point"
          autocomplete="off"
          aria-label=${t("case.agenda.new")}
          placeholder=${t("case.agenda.new")}
        />
        <button>${t("case.agenda.add")}</button>
      </form>
    `;
  }

  /** @param {string} text @param {number} at @param {number} count */
  #pointTemplate(text, at, count) {
    const inHand = this.file?.agenda.point === at;
    const number = at + 1;
    return html`<li data-at=${at} class=${inHand ? "in-hand" : ""}>
      <div class="words">
        <input
          .value=${text}
          autocomplete="off"
          aria-label=${t("case.agenda.words", { number })}
          @change=${(/** @type {Event} */ event) => this.#reword(event, at, text)}
        />
        ${inHand ? html`<strong>${t("case.agenda.in-hand")}</strong>` : ""}
      </div>
      <div class="acts">
        ${this.#button(at, inHand ? "finish" : "begin", () => turn(at, text, !inHand))}
        ${this.#button(at, "up", () => move(at, text, -1), at === 0, at - 1)}
        ${this.#button(at, "down", () => move(at, text, 1), at === count - 1, at + 1)}
        ${this.#button(at, "remove", () => takeAway(at, text))}
      </div>
    </li>`;
  }

  /** @param {number} at @param {string} name @param {() => Act} act @param {boolean} [off] @param {number} [to] where the focus goes */
  #button(at, name, act, off = false, to = at) {
    return html`<button
      class="small"
      data-act=${name}
      ?disabled=${off}
      aria-label=${t(`case.agenda.${name}.which`, { number: at + 1 })}
      @click=${async () => {
        await this.#do(act());
        this.#focus(to, name);
      }}
    >
      ${t("case.agenda." + name)}
    </button>`;
  }

  /** @param {Event} event @param {number} at @param {string} text */
  #reword({ target }, at, text) {
    const { value } = /** @type {HTMLInputElement} */ (target);
    if (value.trim() !== text) this.#do(reword(at, text, value.trim()));
  }

  /** @param {SubmitEvent} event */
  async #add(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const text = String(new FormData(form).get("point")).trim();
    if (text && (await this.#do(add(text)))) form.reset();
  }

  /** @param {Act} act @returns {Promise<boolean>} */
  #do(act) {
    return this.doing((file) => file.act(act));
  }

  /** Keeps the keyboard where it was: on the same point, or on the field for a new one. @param {number} at @param {string} name */
  async #focus(at, name) {
    this.requestUpdate();
    await this.updateComplete;
    const point = this.renderRoot.querySelector(`[data-at="${at}"]`);
    const same = point?.querySelector(`[data-act="${name}"]:not(:disabled)`);
    const next = same ?? point?.querySelector("button:not(:disabled)");
    /** @type {HTMLElement | null} */ (
      next ?? this.renderRoot.querySelector("form input")
    )?.focus();
  }
}

customElements.define("agenda-form", AgendaForm);
