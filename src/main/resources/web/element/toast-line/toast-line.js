import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @typedef {{words: () => string, tone?: "plain" | "fault", undo?: () => void}} Toast */

const styles = await sheets(import.meta.url);
const STAYS = 8000;

/** One sentence on what has just been done or refused, and the way back from it. */
export class ToastLine extends SpeakingElement {
  static styles = styles;
  static properties = { toast: { state: true } };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {Toast | null} */
    this.toast = null;
  }

  /** @param {Toast} toast */
  say(toast) {
    clearTimeout(this.#timer);
    this.toast = toast;
    this.#timer = setTimeout(() => (this.toast = null), STAYS);
  }

  render() {
    const { toast } = this;
    return html`
      <div class="toast ${toast?.tone ?? ""}" role="status" aria-live="polite" ?hidden=${!toast}>
        <span>${toast?.words()}</span>
        ${toast?.undo ? html`<button @click=${this.#undo}>${t("undo")}</button>` : ""}
        <button class="plain" aria-label=${t("close")} @click=${() => (this.toast = null)}>
          ✕
        </button>
      </div>
    `;
  }

  #undo() {
    this.toast?.undo?.();
    this.toast = null;
  }
}

customElements.define("toast-line", ToastLine);
