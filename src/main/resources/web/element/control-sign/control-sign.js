import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { shortClock } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { WallSide } from "../../client/wall-side.js" */

const styles = await sheets(import.meta.url);

/** Who holds control of the wall, and the way to take it or give it back. */
export class ControlSign extends SpeakingElement {
  static styles = styles;
  static properties = { side: { attribute: false }, person: { type: String } };

  constructor() {
    super();
    /** @type {WallSide | null} */
    this.side = null;
    this.person = "";
    new Follows(this, () => [this.side]);
  }

  render() {
    const holder = this.side?.holder;
    if (!holder) return html`<span class="sign">${t("control.free")}</span>`;
    const values = { who: holder.name, time: shortClock(holder.since) };
    if (holder.id === this.person)
      return html`
        <span class="sign own">${t("control.own", values)}</span>
        <button @click=${() => this.#ask(this.side?.release())}>${t("control.release")}</button>
      `;
    return html`
      <span class="sign held">${t("control.held", values)}</span>
      <button @click=${() => this.#ask(this.side?.take())}>${t("control.take")}</button>
    `;
  }

  /** @param {Promise<void> | undefined} answer */
  #ask(answer) {
    answer?.catch((problem) => this.tell("failed", problem));
  }
}

customElements.define("control-sign", ControlSign);
