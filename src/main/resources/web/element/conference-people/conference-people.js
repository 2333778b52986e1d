import { html } from "lit";
import { ConferenceActs } from "../../client/conference-acts.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { floorTemplate } from "./floor.js";
import { seatActs } from "./seat-acts.js";

/** @import { ConferenceRoom } from "../../client/conference-room.js" */
/** @import { Seat } from "../../client/conference-types.js" */

const styles = await sheets(import.meta.url);

/** Who is there and what the host may do; tells `act` with what cannot be undone, and `failed`. */
export class ConferencePeople extends SpeakingElement {
  static styles = styles;
  static properties = {
    room: { attribute: false },
    acts: { attribute: false },
    governs: { type: Boolean },
    withdrawing: { state: true },
  };

  constructor() {
    super();
    /** @type {ConferenceRoom | null} */
    this.room = null;
    /** @type {ConferenceActs | null} */
    this.acts = null;
    this.governs = false;
    /** @type {Set<string> | null} those chosen to withdraw, while they are being chosen */
    this.withdrawing = null;
    new Follows(this, () => [this.room]);
  }

  render() {
    const seats = this.room?.seats ?? [];
    const waiting = seats.filter(({ state }) => state === "lobby");
    const there = seats.filter(({ state }) => state === "seated" || state === "away");
    return html`
      <h2>${t("people.there", { count: there.length })}</h2>
      ${waiting.length ? html`<h3>${t("people.waiting", { count: waiting.length })}</h3>` : ""}
      <ul>
        ${[...waiting, ...there].map((seat) => this.#seatTemplate(seat))}
      </ul>
      ${floorTemplate(this)}
    `;
  }

  /** @param {Seat} seat */
  #seatTemplate(seat) {
    const choosing = this.withdrawing !== null && seat.kind !== "screen";
    const notes = [
      t("seat.role." + seat.role),
      seat.state === "away" ? t("seat.away") : "",
      seat.audio ? t("seat.muted." + seat.audio) : "",
      seat.hand ? t("seat.hand") : "",
      seat.caucus ? t("seat.caucus") : "",
    ].filter(Boolean);
    return html`<li data-seat=${seat.seat}>
      <div>
        ${choosing ? this.#choiceTemplate(seat) : ""}
        <bdi class="who">${seat.name}</bdi>
        ${seat.unit ? html`<bdi class="quiet">${seat.unit}</bdi>` : ""}
        <span class="quiet">${notes.join(t("comma"))}</span>
      </div>
      ${this.governs && !choosing ? seatActs(this, seat) : ""}
    </li>`;
  }

  /** @param {Seat} seat */
  #choiceTemplate({ seat, name }) {
    const chosen = this.withdrawing ?? new Set();
    const toggle = () => {
      const next = new Set(chosen);
      if (!next.delete(seat)) next.add(seat);
      this.withdrawing = next;
    };
    return html`<input
      type="checkbox"
      aria-label=${t("caucus.choose", { name })}
      .checked=${chosen.has(seat)}
      @change=${toggle}
    />`;
  }

  /** Does it, and says so when it is refused. @param {Promise<unknown> | undefined} act */
  async doing(act) {
    try {
      await act;
    } catch (problem) {
      this.tell("failed", problem);
    }
  }
}

customElements.define("conference-people", ConferencePeople);
