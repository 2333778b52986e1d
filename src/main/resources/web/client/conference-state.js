/** @import { ChatLine, LineQuality, Overlay, Seat } from "./conference-types.js" */
/** @typedef {"waiting" | "joining" | "lobby" | "in" | "over"} Phase */

/** What a page knows of the conference it sits in. Says "change" at each change, "chat" with each new line. */
export class ConferenceState extends EventTarget {
  /** @type {Phase} */
  phase = "waiting";
  /** @type {Date | null} since when signalling is lost */
  lost = null;
  reason = "";
  seat = "";
  /** @type {any} */
  conference = null;
  /** @type {Seat[]} */
  seats = [];
  /** @type {Overlay | null} */
  overlay = null;
  /** @type {ChatLine[]} */
  chat = [];
  /** @type {string | null} */
  speaker = null;
  /** @type {string | null} who of the others spoke last */
  heard = null;
  /** What the server's last word of welcome or offer was: each forgets what was wanted before. @type {unknown} */
  greeting = null;
  /** @type {Map<string, LineQuality>} */
  qualities = new Map();
  /** @type {{audio: boolean, video: boolean} | null} what the host asks one to turn on */
  asked = null;
  /** @type {string} the code of a refused message */
  refused = "";

  get own() {
    return this.seats.find(({ seat }) => seat === this.seat) ?? null;
  }

  /** @param {string | null} seat */
  spoke(seat) {
    this.speaker = seat;
    if (seat && seat !== this.seat) this.heard = seat;
  }

  /** @param {ChatLine} line */
  said(line) {
    this.chat = [...this.chat, line];
    this.dispatchEvent(new CustomEvent("chat", { detail: line }));
  }

  tell() {
    this.dispatchEvent(new Event("change"));
  }
}
