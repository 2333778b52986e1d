import { html } from "lit";
import { EverySecond } from "../../client/every-second.js";
import { clock, since } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Link } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/** A thin sign of connection and time; a lost connection greys the page and says since when. */
export class ConnectionSign extends SpeakingElement {
  static styles = styles;
  static properties = { link: { attribute: false } };

  constructor() {
    super();
    /** @type {Link} */
    this.link = { connected: false, since: null };
    new EverySecond(this);
  }

  render() {
    const lost = this.link.since;
    return html`
      <div class="veil" ?hidden=${!lost}></div>
      <p class="sign ${lost ? "lost" : ""}" role="status">
        <span class="mark" aria-hidden="true"></span>
        ${lost ? t("link.lost", { time: since(lost) }) : html`${this.#stateTemplate()}`}
      </p>
    `;
  }

  #stateTemplate() {
    const words = t(this.link.connected ? "link.connected" : "link.connecting");
    return html`<span class="words">${words}</span> <time>${clock(Date.now())}</time>`;
  }
}

customElements.define("connection-sign", ConnectionSign);
