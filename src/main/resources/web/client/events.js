/** The event log's WebSocket: keeps its position, resumes by itself, never skips silently. */

import { get } from "./api.js";
import { Backoff } from "./backoff.js";
import { openSocket } from "./socket.js";
import { Timer } from "./timer.js";

/** @import { CloudEvent, Link, Position } from "./types.js" */

const SILENCE = 20_000;

/**
 * Says "link" when the connection comes or goes. After each gap that the server could not
 * fill, `fresh` runs before any later event is delivered.
 */
export class Events extends EventTarget {
  /** @type {string[]} */
  #topics = [];
  #fresh;
  #deliver;
  #backoff = new Backoff();
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {Position | null} */
  #position = null;
  /** @type {CloudEvent[] | null} events that wait for the snapshot */
  #waiting = null;
  #watch = new Timer();
  /** @type {Link} */
  link = { connected: false, since: null };

  /**
   * @param {() => Promise<void>} fresh takes a new snapshot of all that the topics tell
   * @param {(event: CloudEvent) => void} deliver
   */
  constructor(fresh, deliver) {
    super();
    this.#fresh = fresh;
    this.#deliver = deliver;
    addEventListener("online", this.#open);
  }

  /** Begins, or begins anew, with these topics. @param {string[]} topics */
  follow(topics) {
    this.#topics = topics;
    this.#position = null;
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
    this.#open();
  }

  #open = () => {
    if (this.#socket) return;
    const socket = openSocket("/events", "/session");
    this.#socket = socket;
    const subscribe = { topics: this.#topics, from: this.#position ?? undefined };
    socket.onopen = () => socket.send(JSON.stringify({ subscribe }));
    socket.onmessage = (message) => this.#heard(socket, message);
    socket.onclose = () => this.#closed(socket);
    this.#listen();
  };

  /** @param {WebSocket} socket @param {MessageEvent} message */
  #heard(socket, message) {
    if (socket !== this.#socket) return;
    this.#listen();
    const frame = JSON.parse(message.data);
    if (frame.subscribed) {
      this.#subscribed(socket, frame.subscribed);
    } else if (frame.type) {
      this.#arrived(frame);
    }
  }

  /** @param {WebSocket} socket @param {Position & {recovered: boolean}} answer */
  async #subscribed(socket, { epoch, offset, recovered }) {
    if (recovered && this.#position) {
      this.#connected();
      return;
    }
    this.#position = { epoch, offset };
    this.#waiting = [];
    try {
      await this.#fresh();
    } catch {
      socket.close();
      return;
    }
    if (socket !== this.#socket) return;
    const waited = this.#waiting;
    this.#waiting = null;
    waited.forEach((event) => this.#arrived(event));
    this.#connected();
  }

  /** @param {CloudEvent} event */
  #arrived(event) {
    if (this.#waiting) {
      this.#waiting.push(event);
      return;
    }
    if (this.#position) this.#position.offset = event.offset;
    this.#deliver(event);
  }

  #connected() {
    this.#backoff.reset();
    this.#tell({ connected: true, since: null });
  }

  /** @param {WebSocket} socket */
  #closed(socket) {
    if (socket !== this.#socket) return;
    this.#socket = null;
    socket.close();
    if (this.#waiting) this.#position = null;
    this.#waiting = null;
    this.#watch.cancel();
    this.#tell({ connected: false, since: this.link.since ?? new Date() });
    this.#backoff.again(this.#open);
  }

  /** After a silence the centre is asked over HTTP whether it is still there. */
  #listen() {
    this.#watch.in(SILENCE, () => this.#ask(this.#socket));
  }

  /** @param {WebSocket | null} socket */
  async #ask(socket) {
    const there = await get("/session").catch(({ status }) => status !== 0);
    if (!socket || socket !== this.#socket) return;
    if (there) this.#listen();
    else this.#closed(socket);
  }

  /** @param {Link} link */
  #tell(link) {
    this.link = link;
    this.dispatchEvent(new Event("link"));
  }
}
