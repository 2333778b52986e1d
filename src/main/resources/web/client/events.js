/** The event log's WebSocket: keeps its position, resumes by itself, never skips silently. */

import { get } from "./api.js";
import { Backoff } from "./backoff.js";
import { askTime, learnTime } from "./server-clock.js";
import { openSocket } from "./socket.js";
import { Timer } from "./timer.js";

/** @import { CloudEvent, Link, Position } from "./types.js" */

const SILENCE = 20_000;
const RIGHTS_LOST = 4403;
const INSTANCE = crypto.randomUUID();

/**
 * Says "link" when the connection comes or goes. After each gap that the server could not
 * fill, `fresh` runs before any later event is delivered.
 */
export class Events extends EventTarget {
  #page;
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
   * @param {{page: string, wall?: string, screen?: number}} page who listens, for presence
   * @param {() => Promise<void>} fresh takes a new snapshot of all that the topics tell
   * @param {(event: CloudEvent) => void} deliver
   */
  constructor(page, fresh, deliver) {
    super();
    this.#page = page;
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
    socket.onopen = () => this.#greet(socket);
    socket.onmessage = (message) => this.#heard(socket, message);
    socket.onclose = ({ code }) => this.#closed(socket, code);
    this.#listen();
  };

  /** @param {WebSocket} socket */
  #greet(socket) {
    const subscribe = { topics: this.#topics, from: this.#position ?? undefined };
    socket.send(JSON.stringify({ hello: { ...this.#page, instance: INSTANCE } }));
    askTime(socket);
    socket.send(JSON.stringify({ subscribe }));
  }

  /** @param {WebSocket} socket @param {MessageEvent} message */
  #heard(socket, message) {
    if (socket !== this.#socket) return;
    this.#listen();
    const { subscribed, event, position, time } = JSON.parse(message.data);
    if (time) learnTime(time.asked, time.now);
    else if (subscribed) this.#subscribed(socket, subscribed);
    else if (event) this.#arrived(event);
    else if (position && !this.#waiting) this.#position = position;
  }

  /** @param {WebSocket} socket @param {{position: Position, recovered: boolean}} answer */
  async #subscribed(socket, { position, recovered }) {
    this.#position = position;
    if (!recovered) await this.#refresh(socket);
    if (socket !== this.#socket) return;
    this.#backoff.reset();
    this.#tell({ connected: true, since: null });
  }

  /** Events that arrive meanwhile wait for the snapshot, and go on top of it. */
  /** @param {WebSocket} socket */
  async #refresh(socket) {
    this.#waiting = [];
    await this.#fresh().catch(() => this.#closed(socket));
    if (socket !== this.#socket) return;
    const waited = this.#waiting;
    this.#waiting = null;
    waited.forEach((event) => this.#arrived(event));
  }

  /** @param {CloudEvent} event */
  #arrived(event) {
    if (this.#waiting) return void this.#waiting.push(event);
    this.#position = { epoch: event.epoch, offset: event.offset };
    this.#deliver(event);
  }

  /** @param {WebSocket} socket @param {number} [code] */
  #closed(socket, code) {
    if (socket !== this.#socket) return;
    if (code === RIGHTS_LOST) location.reload();
    if (code === 4401) get("/session").catch(() => {});
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
