import { Timer } from "./timer.js";

/** @import { ChatLine, LineQuality, Overlay, Seat } from "./conference-types.js" */
/** @typedef {"waiting" | "joining" | "lobby" | "in" | "over"} Phase */

const TOLD = 8000;

/** What a page knows of the conference it sits in. Says "change" at each change, "chat" with each new line. */
export class ConferenceState extends EventTarget {
  #fading = new Timer();
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

  /** What one did and was refused is told for a while; what the bridge says stays until it offers. */
  /** @param {string} code @param {string | null} of the type of message that was refused */
  refuse(code, of) {
    this.refused = code;
    this.#fading.cancel();
    if (this.phase === "in" && of) this.#fading.in(TOLD, () => this.#forgive());
  }

  #forgive() {
    this.refused = "";
    this.tell();
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
