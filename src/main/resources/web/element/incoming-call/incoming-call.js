import { html } from "lit";
import { EverySecond } from "../../client/every-second.js";
import { ownOf } from "../../client/conferences.js";
import { t } from "../../client/messages.js";
import { serverNow } from "../../client/server-clock.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Conference } from "../../client/conferences.js" */

const styles = await sheets(import.meta.url);
const WORDS = ["call.busy", "call.soon", "call.absent"];

/** Who calls: one click answers; who declines says why. Tells `answer` and `decline`. */
export class IncomingCall extends SpeakingElement {
  static styles = styles;
  static properties = {
    call: { attribute: false },
    declining: { state: true },
  };

  constructor() {
    super();
    /** @type {Conference | null} */
    this.call = null;
    this.declining = false;
    new EverySecond(this);
  }

  render() {
    const { call } = this;
    if (!call) return "";
    const { host, title, kind } = call;
    return html`
      <section aria-label=${t("call.comes")}>
        <div role="alert">
          <p class="from"><bdi>${host.unitName ?? ""}</bdi> <bdi>${host.name}</bdi></p>
          <h2><bdi>${title}</bdi></h2>
          <p class="quiet">${t("kind." + kind)}</p>
        </div>
        ${this.declining ? this.#declineTemplate() : this.#choiceTemplate()}
      </section>
    `;
  }

  #choiceTemplate() {
    const until = Date.parse((this.call && ownOf(this.call)?.until) ?? "");
    const seconds = Math.max(0, Math.round((until - serverNow()) / 1000));
    return html`<div class="acts">
        <button class="primary answer" autofocus @click=${() => this.tell("answer", this.call)}>
          ${t("call.answer")}
        </button>
        <button @click=${() => (this.declining = true)}>${t("call.decline")}</button>
      </div>
      ${Number.isNaN(until) ? "" : html`<p class="quiet">${t("call.rings", { seconds })}</p>`}`;
  }

  #declineTemplate() {
    return html`<form @submit=${this.#declined}>
      <p>${t("call.why")}</p>
      <div class="words">
        ${WORDS.map(
          (key) =>
            html`<button type="button" @click=${() => this.#decline(t(key))}>${t(key)}</button>`,
        )}
      </div>
      <div class="acts">
        <input
          name="words"
          maxlength="200"
          aria-label=${t("call.words")}
          placeholder=${t("call.words")}
        />
        <button class="danger">${t("call.decline")}</button>
        <button type="button" @click=${() => (this.declining = false)}>${t("cancel")}</button>
      </div>
    </form>`;
  }

  /** @param {SubmitEvent} event */
  #declined(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.#decline(String(form.get("words") ?? "").trim());
  }

  /** @param {string} words */
  #decline(words) {
    this.declining = false;
    this.tell("decline", { call: this.call, words });
  }
}

customElements.define("incoming-call", IncomingCall);
