import { LitElement } from "lit";
import { languages } from "./messages.js";

/** An element that draws itself anew when another language is chosen. */
export class SpeakingElement extends LitElement {
  #redraw = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    languages.addEventListener("change", this.#redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    languages.removeEventListener("change", this.#redraw);
  }

  /**
   * Tells those around it.
   * @param {string} name
   * @param {any} [detail]
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
