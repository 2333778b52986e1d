/** How one comes into a conference: by session or by a guest's ticket, at once or after a look at the devices. */

import { get, whenSignedOut } from "../client/api.js";
import { ConferenceRoom } from "../client/conference-room.js";
import { currentSession, homeOf } from "../client/session.js";

/** @import { Session } from "../client/types.js" */

/** Says "change" at each change. */
export class ConferenceEntry extends EventTarget {
  id = decodeURIComponent(location.pathname.split("/")[2] ?? "");
  ticket = new URLSearchParams(location.search).get("ticket") ?? "";
  /** @type {Session | null} */
  session = null;
  /** @type {ConferenceRoom | null} */
  room = null;
  #title = "";
  /** @type {unknown} */
  refused = null;

  get title() {
    return this.room?.conference?.title ?? this.#title;
  }

  async begin() {
    if (this.ticket) whenSignedOut(() => {});
    try {
      if (!this.ticket) this.session = await currentSession();
      const room = this.#newRoom("");
      if (!room.known && location.hash !== "#now" && this.session)
        this.#title = (await get("/conferences/" + encodeURIComponent(this.id))).title;
      this.room = room;
      if (room.known || location.hash === "#now") return this.enter("");
      this.changed();
      await room.devices.open();
    } catch (problem) {
      this.refused = problem;
    }
    this.changed();
  }

  /** @param {string} name of a guest whom the link gives none */
  enter(name) {
    if (name || this.room?.phase !== "waiting") {
      this.room?.close();
      this.room = this.#newRoom(name);
    }
    this.room.join().catch(console.error);
    this.changed();
  }

  /** @param {string} name */
  #newRoom(name) {
    const { ticket } = this;
    const room = new ConferenceRoom(this.id, {
      ...(ticket ? { ticket } : {}),
      ...(name ? { name } : {}),
    });
    room.addEventListener("chat", () => this.chatted());
    return room;
  }

  home() {
    location.assign(this.session ? homeOf(this.session) : "/");
  }

  /** Something was written. */
  chatted() {}

  changed() {
    this.dispatchEvent(new Event("change"));
  }
}
