/** A conference as this page sits in it: who is there, what is shown, said and heard. */

import { ConferenceDevices } from "./conference-devices.js";
import { ConferenceLine } from "./conference-line.js";
import { ConferenceMeasure } from "./conference-measure.js";
import { ConferenceMedia } from "./conference-media.js";
import { ConferenceState } from "./conference-state.js";

/** @import { Seat } from "./conference-types.js" */

/** @type {Record<string, "m0" | "m1" | "m2">} */
const SECTIONS = { microphone: "m0", camera: "m1", screen: "m2" };

/** Joins, leaves, and keeps what the server tells. */
export class ConferenceRoom extends ConferenceState {
  #line;
  #measure;
  #looks = false;
  devices = new ConferenceDevices();
  media;

  /** @param {string} id @param {{ticket?: string, name?: string, observe?: boolean}} first */
  constructor(id, first) {
    super();
    this.#line = new ConferenceLine(id, first);
    const send = (/** @type {any} */ frame) => this.#line.send(frame);
    this.media = new ConferenceMedia(send, () => this.tell());
    this.#measure = new ConferenceMeasure(() => this.media.connection, send);
    this.#listen();
  }

  /** Whether this page was in it before it was loaded anew. */
  get known() {
    return this.#line.known;
  }

  /** @param {boolean} [looks] whether it sits without camera and microphone, and says nothing */
  async join(looks = false) {
    this.#looks = looks;
    this.phase = "joining";
    this.reason = this.refused = "";
    this.#line.open();
    this.tell();
    if (!looks) await this.devices.open();
  }

  leave() {
    this.#line.leave();
    this.#ended("left");
  }

  /** Lets go of everything, for another try. */
  close() {
    this.#line.close();
    this.media.close();
    this.devices.close();
  }

  /** @param {import("./conference-devices.js").DeviceKind} kind @param {boolean} on */
  async turn(kind, on) {
    this.asked = null;
    await this.devices.turn(kind, on);
    this.#sayMuted();
  }

  /** @param {{type: string} & Record<string, any>} frame */
  say(frame) {
    this.#line.send(frame);
  }

  #listen() {
    const on = (/** @type {string} */ type, /** @type {(frame: any) => void} */ act) =>
      this.#line.addEventListener(type, (event) => {
        act(/** @type {CustomEvent} */ (event).detail);
        this.tell();
      });
    on("welcome", (frame) => this.#welcomed(frame));
    on("lobby", () => (this.phase = "lobby"));
    on("offer", (frame) => this.#offered(frame));
    on("slots", (frame) => (this.media.slots = frame));
    on("send", ({ heights }) => this.media.wanted(heights.camera));
    on("seats", ({ seats }) => this.#seated(seats));
    on("conference", ({ conference }) => (this.conference = conference));
    on("speaker", ({ seat }) => this.spoke(seat));
    on("quality", (quality) => this.qualities.set(quality.seat, quality));
    on("overlay", ({ type, ...overlay }) => (this.overlay = overlay));
    on("chat", (line) => this.said(line));
    on("ask", (asked) => (this.asked = asked));
    on("error", ({ code, of }) => this.refuse(code, of));
    on("lost", () => (this.lost ??= new Date()));
    on("over", ({ reason }) => this.#ended(reason));
    this.devices.addEventListener("change", () => this.tell());
    this.devices.addEventListener("track", (event) =>
      this.#use(/** @type {CustomEvent} */ (event).detail),
    );
  }

  /** @param {any} offer */
  #offered(offer) {
    this.refused = "";
    this.greeting = offer;
    this.media.offered(offer).catch(console.error);
  }

  /** @param {any} frame */
  #welcomed({ seat, conference, seats, overlay, chat, speaker }) {
    Object.assign(this, { seat, conference, seats, overlay, chat, speaker });
    this.phase = "in";
    this.lost = null;
    this.greeting = seats;
    this.qualities.clear();
    this.#measure.begin();
    this.#sayMuted();
  }

  /** Who was silenced stays so until he or she speaks again by own will. @param {Seat[]} seats */
  #seated(seats) {
    const before = this.own;
    this.seats = seats;
    const own = this.own;
    if (own?.audio === "host" && before?.audio !== "host") this.turn("microphone", false);
    if (own?.video === "host" && before?.video !== "host") this.turn("camera", false);
  }

  /** @param {"microphone" | "camera" | "screen"} kind */
  #use(kind) {
    this.media.use(SECTIONS[kind], this.devices.tracks[kind]).catch(console.error);
    if (kind !== "screen") this.#sayMuted();
  }

  #sayMuted() {
    if (this.phase !== "in" || this.#looks) return;
    const { devices } = this;
    this.say({ type: "mute", audio: !devices.isOn("microphone"), video: !devices.isOn("camera") });
  }

  /** @param {string} reason */
  #ended(reason) {
    this.phase = "over";
    this.reason = reason;
    this.lost = null;
    this.#measure.end();
    this.media.close();
    this.devices.close();
    this.tell();
  }
}
