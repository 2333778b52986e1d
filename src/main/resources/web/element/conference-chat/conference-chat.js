import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { shortClock } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { ConferenceRoom } from "../../client/conference-room.js" */
/** @import { ChatLine } from "../../client/conference-types.js" */

const styles = await sheets(import.meta.url);

/** What is written beside what is said. */
export class ConferenceChat extends SpeakingElement {
  static styles = styles;
  static properties = { room: { attribute: false } };

  constructor() {
    super();
    /** @type {ConferenceRoom | null} */
    this.room = null;
    new Follows(this, () => [this.room]);
  }

  firstUpdated() {
    requestAnimationFrame(() => this.renderRoot.querySelector("input")?.focus());
  }

  render() {
    const lines = this.room?.chat ?? [];
    return html`
      <h2>${t("conference.chat")}</h2>
      <div class="lines" role="log" tabindex="0" aria-label=${t("conference.chat")}>
        ${lines.length ? "" : html`<p class="quiet">${t("chat.empty")}</p>`}
        ${lines.map((line) => this.#lineTemplate(line))}
      </div>
      <form @submit=${this.#say}>
        <input name="text" maxlength="1000" autocomplete="off" aria-label=${t("chat.write")} />
        <button class="primary" ?disabled=${this.room?.lost !== null}>${t("chat.say")}</button>
      </form>
    `;
  }

  updated() {
    const log = this.renderRoot.querySelector(".lines");
    log?.scrollTo(0, log.scrollHeight);
  }

  /** @param {ChatLine} line */
  #lineTemplate({ seat, name, at, text }) {
    return html`<p class=${seat === this.room?.seat ? "own" : ""}>
      <span class="quiet"><bdi>${name}</bdi> <time datetime=${at}>${shortClock(at)}</time></span>
      <bdi class="text">${text}</bdi>
    </p>`;
  }

  /** @param {SubmitEvent} event */
  #say(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const text = String(new FormData(form).get("text") ?? "").trim();
    if (!text) return;
    this.room?.say({ type: "chat", text });
    form.reset();
  }
}

customElements.define("conference-chat", ConferenceChat);
