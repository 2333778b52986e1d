import { html } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { icon } from "../../client/conference-icons.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { ConferenceRoom } from "../../client/conference-room.js" */
/** @import { Layout } from "../../client/conference-tiles.js" */
/** @typedef {{act: string, sign: string, words: string, pressed?: boolean, crossed?: boolean, why?: string, count?: number}} Control */

const styles = await sheets(import.meta.url);

/** All that one does oneself, in one bar; tells `act` with what was pressed. */
export class ConferenceBar extends SpeakingElement {
  static styles = styles;
  static properties = {
    room: { attribute: false },
    layout: { type: String },
    panel: { type: String },
    unread: { type: Number },
  };

  constructor() {
    super();
    /** @type {ConferenceRoom | null} */
    this.room = null;
    /** @type {Layout} */
    this.layout = "grid";
    /** @type {string} which panel is open */
    this.panel = "";
    this.unread = 0;
    new Follows(this, () => [this.room]);
  }

  render() {
    return html`
      <div role="toolbar" aria-label=${t("conference.controls")}>
        ${this.#controls().map((control) => this.#controlTemplate(control))}
        <button class="danger" data-act="leave" @click=${() => this.tell("act", "leave")}>
          ${icon("leave")}<span>${t("conference.leave")}</span>
        </button>
      </div>
    `;
  }

  /** @returns {Control[]} */
  #controls() {
    const own = this.room?.own;
    const waiting = (this.room?.seats ?? []).filter(({ state }) => state === "lobby").length;
    const panel = (/** @type {string} */ act, count = 0) => ({
      act,
      sign: act,
      words: "conference." + act,
      pressed: this.panel === act,
      count,
    });
    const talks = own?.sends
      ? [this.#device("microphone", own.audio), this.#device("camera", own.video)]
      : [];
    return [
      ...talks,
      ...(own?.sends ? [this.#screen()] : []),
      ...(own ? [this.#hand(own.hand ?? false)] : []),
      panel("chat", this.unread),
      panel("people", waiting),
      { act: "layout", sign: "layout", words: "conference.layout." + this.layout },
      panel("devices"),
    ];
  }

  /** @param {"microphone" | "camera"} kind @param {string | null | undefined} muted @returns {Control} */
  #device(kind, muted) {
    const on = this.room?.devices.isOn(kind) ?? false;
    const why = muted === "host" ? t(`conference.${kind}.taken`) : "";
    const words = why ? `conference.${kind}.held` : `conference.${kind}.${on ? "off" : "on"}`;
    return { act: kind, sign: kind, words, crossed: !on, why };
  }

  /** @returns {Control} */
  #screen() {
    const on = this.room?.devices.tracks.screen !== null;
    const words = "conference.screen." + (on ? "off" : "on");
    return { act: "screen", sign: "screen", words, pressed: on };
  }

  /** @param {boolean} up @returns {Control} */
  #hand(up) {
    return {
      act: "hand",
      sign: "hand",
      words: "conference.hand." + (up ? "down" : "up"),
      pressed: up,
    };
  }

  /** @param {Control} control */
  #controlTemplate({ act, sign, words, pressed, crossed = false, why = "", count = 0 }) {
    return html`<button
      data-act=${act}
      class=${crossed ? "crossed" : ""}
      ?disabled=${Boolean(why)}
      title=${why}
      aria-pressed=${ifDefined(pressed === undefined ? undefined : String(pressed))}
      @click=${() => this.tell("act", act)}
    >
      ${icon(sign, crossed)}<span>${t(words)}</span>
      ${count ? html`<b aria-label=${t("conference.new", { count })}>${count}</b>` : ""}
    </button>`;
  }
}

customElements.define("conference-bar", ConferenceBar);
