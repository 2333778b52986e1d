import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);
/** @typedef {"pause" | "resume" | "next" | "previous"} Act */
const PAUSE = /** @type {[Act, string]} */ (["pause", "‖"]);
const GO_ON = /** @type {[Act, string]} */ (["resume", "▶"]);
const PRESSES = new Set(["Enter", " "]);

/**
 * The buttons of a tour that hangs: back, pause or go on, forward. Says "step-tour" with the act. It lies on a
 * window that is dragged and has keys of its own, so that what is done to a button stays with it.
 */
export class TourHands extends SpeakingElement {
  static styles = styles;
  static properties = { paused: { type: Boolean } };

  constructor() {
    super();
    this.paused = false;
    for (const name of ["pointerdown", "dblclick"]) this.addEventListener(name, stop);
    this.addEventListener("keydown", (event) => PRESSES.has(event.key) && stop(event));
  }

  render() {
    return html`
      <div role="group" aria-label=${t("tour.title")}>
        ${this.#buttonTemplate("previous", "‹")}
        ${this.#buttonTemplate(...(this.paused ? GO_ON : PAUSE))}
        ${this.#buttonTemplate("next", "›")}
      </div>
    `;
  }

  /** @param {Act} act @param {string} sign */
  #buttonTemplate(act, sign) {
    const words = t("tour." + act);
    return html`<button
      class=${act}
      title=${words}
      aria-label=${words}
      @click=${() => this.tell("step-tour", { act })}
    >
      ${sign}
    </button>`;
  }
}

/** @param {Event} event */
function stop(event) {
  event.stopPropagation();
}

customElements.define("tour-hands", TourHands);
