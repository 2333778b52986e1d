import { html } from "lit";
import { get } from "../../client/api.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { PropertyValues } from "lit" */

const styles = await sheets(import.meta.url);

/**
 * A page in a frame with few rights. One that our policy refuses says so, as does one that forbids being
 * framed: of other sites the browser keeps that to itself, so the centre asks them.
 */
export class WebWindow extends SpeakingElement {
  static styles = styles;
  static properties = {
    url: { type: String },
    name: { type: String },
    refused: { state: true },
  };

  #loaded = false;

  constructor() {
    super();
    this.url = "";
    this.name = "";
    /** @type {"" | "refused" | "unframed"} why it is not shown */
    this.refused = "";
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("securitypolicyviolation", this.#violated);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("securitypolicyviolation", this.#violated);
  }

  /** @param {PropertyValues<this>} changed */
  willUpdate(changed) {
    if (!changed.has("url")) return;
    this.refused = "";
    this.#loaded = false;
    if (this.url.startsWith("https:")) this.#askFraming(this.url);
  }

  /** @param {string} url */
  async #askFraming(url) {
    const query = { url, framer: location.origin };
    const answer = await get("/web-framing", { query }).catch(() => null);
    if (answer?.framing === "forbidden" && url === this.url) this.refused ||= "unframed";
  }

  render() {
    const origin = this.#origin;
    if (this.refused)
      return html`<div class="refused" role="status">
        <p>${t("web." + this.refused)}</p>
        <p class="quiet">${t("web." + this.refused + ".help")}</p>
        <p class="quiet">${origin}</p>
      </div>`;
    return html`
      <iframe
        src=${this.url}
        title=${this.name || t("source.web")}
        sandbox="allow-scripts allow-same-origin"
        referrerpolicy="no-referrer"
        loading="eager"
        @load=${this.#arrived}
      ></iframe>
      <div class="chrome"><bdi>${this.name || origin}</bdi></div>
    `;
  }

  get #origin() {
    return this.url.startsWith("/") ? location.host : new URL(this.url).host;
  }

  /** What stands in a frame of our own origin can be looked into, unless the browser put its refusal there. */
  /** @param {Event} event */
  #arrived = ({ target }) => {
    const frame = /** @type {HTMLIFrameElement} */ (target);
    this.#loaded = true;
    if (!this.refused && this.url.startsWith("/") && !frame.contentDocument)
      this.refused = "unframed";
  };

  /** Of a page that leads elsewhere only the origin it leads to is told: that is about who is still loading. */
  /** @param {SecurityPolicyViolationEvent} event */
  #violated = ({ effectiveDirective, blockedURI }) => {
    const own = this.url.startsWith("/") ? location.origin : new URL(this.url).origin;
    const about = blockedURI.startsWith(own) || !this.#loaded;
    if (effectiveDirective === "frame-src" && about) this.refused = "refused";
  };
}

customElements.define("web-window", WebWindow);
