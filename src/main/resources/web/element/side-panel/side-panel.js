import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);
const FIELD = "input:enabled:not([readonly]), subject-field";

/**
 * What stands beside a table while one row is open: a heading, a way to close it, and the form in its
 * slot. Draw it when something is open and leave it away when not. It takes the focus to its first
 * field when it appears or when its `heading` becomes another, says "close" at ✕ and at Escape, and
 * gives the focus back to where it was. Its buttons stand in slot "acts" and stay in view.
 */
export class SidePanel extends SpeakingElement {
  static styles = styles;
  static properties = { heading: {} };

  /** @type {HTMLElement | null} */
  #before = null;

  constructor() {
    super();
    this.heading = "";
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#before = focused();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.#before?.isConnected) this.#before.focus();
  }

  render() {
    return html`
      <aside aria-label=${this.heading}>
        <header>
          <h2 tabindex="-1"><bdi>${this.heading}</bdi></h2>
          <button class="plain" aria-label=${t("close")} @click=${() => this.tell("close")}>
            ✕
          </button>
        </header>
        <div class="body"><slot></slot></div>
        <footer><slot name="acts"></slot></footer>
      </aside>
    `;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("heading")) requestAnimationFrame(() => this.#focus());
  }

  #focus() {
    const forms = [this, ...[...this.children].map((child) => child.shadowRoot)];
    const fields = forms.map((form) => form?.querySelector(FIELD));
    const first = fields.find((field) => field) ?? this.renderRoot.querySelector("h2");
    /** @type {HTMLElement | null} */ (first)?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    this.tell("close");
  }
}

/** What has the focus, in however many shadow roots it lies. */
function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return /** @type {HTMLElement | null} */ (at);
}

customElements.define("side-panel", SidePanel);
