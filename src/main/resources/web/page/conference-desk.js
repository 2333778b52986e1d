/** What the conference page does: each act of the bar, the panels and the keys. */

import { ConferenceActs } from "../client/conference-acts.js";
import { LAYOUTS } from "../client/conference-tiles.js";
import { t } from "../client/messages.js";
import { ConferenceEntry } from "./conference-entry.js";

/** @import { LitElement } from "lit" */
/** @import { ConferenceRoom } from "../client/conference-room.js" */
/** @import { Layout } from "../client/conference-tiles.js" */

const KEPT = "shilian.conference.layout";
const SHOWN = 8000;

/** One who is in. */
export class ConferenceDesk extends ConferenceEntry {
  #page;
  acts = new ConferenceActs(this.id);
  layout = /** @type {Layout} */ (localStorage.getItem(KEPT) ?? "grid");
  /** @type {"" | "chat" | "people" | "devices"} */
  panel = "";
  unread = 0;

  /** @param {LitElement} page */
  constructor(page) {
    super();
    this.#page = page;
    if (!LAYOUTS.includes(this.layout)) this.layout = "grid";
  }

  /** Whether one may do what a host does; the server has the last word. */
  get governs() {
    const roles = this.session?.roles ?? [];
    return this.room?.own?.role === "host" || roles.includes("operator");
  }

  /** Whether one may change the case overlay and the agenda. */
  get edits() {
    return this.governs || ["mediator", "clerk"].includes(this.room?.own?.role ?? "");
  }

  chatted() {
    if (this.panel !== "chat") this.unread++;
    this.changed();
  }

  /** @param {string | {act: string, seat?: any}} what */
  act(what) {
    const { act, seat } = typeof what === "string" ? { act: what, seat: null } : what;
    const own = this.room?.own;
    const { room } = this;
    if (!room || room.phase !== "in") return;
    const { devices } = room;
    if (act === "microphone" && own?.sends && own.audio !== "host")
      room.turn("microphone", !devices.isOn("microphone"));
    else if (act === "camera" && own?.sends && own.video !== "host")
      room.turn("camera", !devices.isOn("camera"));
    else if (act === "screen" && own?.sends) devices.share(devices.tracks.screen === null);
    else if (act === "hand") room.say({ type: "hand", up: !own?.hand });
    else if (act === "chat" || act === "people" || act === "devices") this.#open(act);
    else if (act === "layout") this.#turnLayout();
    else if (act === "leave") this.#leave(room);
    else if (act === "help") this.#dialog("key-help")?.show();
    else if (act === "invite") this.#dialog("guest-dialog")?.show(this.id, this.acts);
    else if (act === "case" && this.edits) this.#dialog("case-dialog")?.show(this.id);
    else if (act === "end") this.#endForAll();
    else if (act === "remove") this.#removeSeat(seat);
  }

  /** @param {unknown} problem */
  failed(problem) {
    this.refused = problem;
    setTimeout(() => {
      if (this.refused === problem) this.refused = null;
      this.changed();
    }, SHOWN);
    this.changed();
  }

  /** @param {"chat" | "people" | "devices"} panel */
  #open(panel) {
    this.panel = this.panel === panel ? "" : panel;
    if (this.panel === "chat") this.unread = 0;
    this.changed();
  }

  #turnLayout() {
    this.layout = LAYOUTS[(LAYOUTS.indexOf(this.layout) + 1) % LAYOUTS.length];
    localStorage.setItem(KEPT, this.layout);
    this.changed();
  }

  /** @param {string} name @returns {any} */
  #dialog(name) {
    return this.#page.renderRoot.querySelector(name);
  }

  /** @param {string} title @param {string[]} consequences @param {string} act @returns {Promise<boolean>} */
  async #sure(title, consequences, act) {
    return this.#dialog("confirm-dialog")?.ask({ title, consequences, act });
  }

  /** A guest's link is good once: who leaves does not come back by it. @param {ConferenceRoom} room */
  async #leave(room) {
    const consequences = [t("guest.leave.what")];
    const leaves = t("conference.leave");
    if (!this.ticket || (await this.#sure(t("guest.leave.title"), consequences, leaves)))
      room.leave();
  }

  async #endForAll() {
    const consequences = [t("conference.end.all"), t("conference.end.kept")];
    if (await this.#sure(t("conference.end.title"), consequences, t("conference.end")))
      this.acts.end().catch((problem) => this.failed(problem));
  }

  /** @param {{seat: string, name: string}} seat */
  async #removeSeat({ seat, name }) {
    const title = t("people.remove.title", { name });
    if (await this.#sure(title, [t("people.remove.what")], t("people.remove")))
      this.acts.seat(seat, "remove").catch((problem) => this.failed(problem));
  }
}
