/** The signalling of one conference: joins, comes back with its token, and says what became of it. */

import { Backoff } from "./backoff.js";
import { openSocket } from "./socket.js";

/** Closes after which the page does not come back by itself. */
const FINAL = [1000, 4400, 4401, 4403, 4404, 4409];
/** Refusals over HTTP that another try does not change. */
const REFUSED = [401, 403, 404];

/** Comes back for ever, but for what only a person can decide. */
export class ConferenceLine extends EventTarget {
  #path;
  #first;
  #backoff = new Backoff();
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {string | null} */
  #resume;
  #bye = "";
  #refused = 0;

  /** Whether frames go through now. */
  joined = false;

  /**
   * @param {string} conference
   * @param {{ticket?: string, name?: string, observe?: boolean}} first what a first join says
   */
  constructor(conference, first = {}) {
    super();
    this.#path = `/conferences/${encodeURIComponent(conference)}`;
    this.#first = first;
    this.#resume = sessionStorage.getItem(this.#path);
  }

  /** Whether this page sat here before it was loaded anew. */
  get known() {
    return this.#resume !== null;
  }

  /** Whoever opens it anew gives it another try after an answer that was refused. */
  open() {
    this.#refused = 0;
    this.#connect();
  }

  #connect() {
    if (this.#socket) return;
    const socket = openSocket(`${this.#path}/signal`, this.#path, (problem) =>
      this.#explained(problem),
    );
    this.#socket = socket;
    socket.onopen = () => this.send({ type: "join", ...this.#identity() });
    socket.onmessage = ({ data }) => socket === this.#socket && this.#heard(JSON.parse(data));
    socket.onclose = ({ code, reason }) => socket === this.#socket && this.#closed(code, reason);
  }

  /** Leaves the seat for good. */
  leave() {
    this.send({ type: "leave" });
    this.#forget();
    this.close();
  }

  /** Lets go of the socket; the seat stays for a while. */
  close() {
    this.#backoff.cancel();
    const socket = this.#socket;
    this.#socket = null;
    this.joined = false;
    socket?.close();
  }

  /** @param {{type: string} & Record<string, any>} frame */
  send(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  #identity() {
    return this.#resume ? { resume: this.#resume } : this.#first;
  }

  /** @param {{type: string} & Record<string, any>} frame */
  #heard(frame) {
    if (frame.type === "lobby") this.#keep(frame.resume);
    if (frame.type === "welcome") this.#welcomed(frame.resume);
    if (frame.type === "bye") this.#bye = frame.reason;
    this.dispatchEvent(new CustomEvent(frame.type, { detail: frame }));
  }

  /** @param {string | null} resume null where the lobby gave it already */
  #welcomed(resume) {
    this.joined = true;
    this.#backoff.reset();
    this.#keep(resume);
  }

  /** @param {string | null} resume */
  #keep(resume) {
    if (!resume) return;
    this.#resume = resume;
    sessionStorage.setItem(this.#path, resume);
  }

  #forget() {
    this.#resume = null;
    sessionStorage.removeItem(this.#path);
  }

  /** Over HTTP a guest is refused whatever the reason. */
  /** @param {import("./api.js").Problem | null} problem why the socket did not open */
  #explained(problem) {
    if (problem && REFUSED.includes(problem.status) && !this.#first.ticket)
      this.#ended(problem.code);
  }

  /** @param {number} code @param {string} reason */
  #closed(code, reason) {
    this.#socket = null;
    this.joined = false;
    const why = this.#bye || reason;
    this.#bye = "";
    if (code === 4403 && this.#resume && why !== "removed") {
      // A token of a conference that knows it no more: join as at first, once.
      this.#forget();
      return this.#again(why);
    }
    if (FINAL.includes(code) || (code === 4410 && ++this.#refused > 1)) return this.#ended(why);
    this.#again(why);
  }

  /** @param {string} why */
  #again(why) {
    this.dispatchEvent(new CustomEvent("lost", { detail: { reason: why } }));
    this.#backoff.again(() => this.#connect());
  }

  /** @param {string} reason */
  #ended(reason) {
    this.close();
    this.dispatchEvent(new CustomEvent("over", { detail: { reason } }));
  }
}
