/** One camera's live picture: its socket, its buffer, and what to say of it. */

import { watchAttention } from "./attention.js";
import { Backoff } from "./backoff.js";
import { LiveBuffer } from "./live-buffer.js";
import { isSessionsEnd, lookQuery } from "./live-look.js";
import { LivePhase } from "./live-phase.js";
import { refusalOf } from "./live-refusal.js";
import { openSocket } from "./socket.js";
import { Timer } from "./timer.js";

/** @import { Camera, CameraState } from "./types.js" */

const STALL = 4_000;
const SILENCE = 30_000;

/** Reconnects for ever; a hidden page lets go of the picture and takes it up again. */
export class LivePicture extends LivePhase {
  #video;
  #camera;
  #query;
  #backoff = new Backoff();
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {LiveBuffer | null} */
  #buffer = null;
  #watch = new Timer();
  #unwatch = () => {};
  #fed = false;

  /**
   * @param {HTMLVideoElement} video
   * @param {string} camera
   * @param {string} purpose why one looks, for the register of views
   * @param {() => void} changed
   */
  constructor(video, camera, purpose, changed) {
    super(changed);
    this.#camera = `/cameras/${encodeURIComponent(camera)}`;
    this.#query = lookQuery(purpose);
    this.#video = video;
  }

  open() {
    this.#unwatch = watchAttention(() => this.#drop(), this.#connect);
    this.#video.addEventListener("timeupdate", this.#moved);
    this.#connect();
  }

  close() {
    this.#unwatch();
    this.#video.removeEventListener("timeupdate", this.#moved);
    this.#drop();
    this.#buffer?.close();
    this.#buffer = null;
  }

  #connect = () => {
    if (this.#socket || document.hidden || this.final) return;
    const socket = openSocket(`${this.#camera}/live?${this.#query}`, this.#camera, this.#explained);
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#heard(socket, data);
    socket.onclose = ({ code, reason }) => this.#closed(socket, code, reason);
    this.#listen(socket);
  };

  /** @param {WebSocket} socket @param {string | ArrayBuffer} data */
  #heard(socket, data) {
    if (socket !== this.#socket) return;
    this.#fed = typeof data !== "string";
    if (typeof data === "string") this.#told(JSON.parse(data));
    else this.#buffer?.append(data);
    this.#listen(socket);
  }

  /** @param {{type: string, mime?: string} & CameraState} frame */
  #told(frame) {
    this.#backoff.reset();
    this.heed(frame);
    if (frame.type === "live" && frame.mime) {
      this.#buffer ??= new LiveBuffer(this.#video, this.#broken);
      this.#buffer.begin(frame.mime);
    } else if (frame.type === "end") {
      this.#fail(frame.reason ?? "none");
    } else if (frame.type === "state") {
      this.enter(this.phaseOf(frame), frame);
    }
  }

  /** @param {string} code */
  #broken = (code) => {
    this.#buffer = null;
    this.#fail(code);
    this.#again();
  };

  /** @param {string} reason */
  #fail(reason) {
    this.enter("down", { state: "offline", reason });
  }

  /** New data and a moving picture together mean that it is live. */
  #moved = () => this.#fed && this.phase !== "live" && this.enter("live");

  /** @param {import("./api.js").Problem | null} problem @param {Camera | null} camera */
  #explained = async (problem, camera) => {
    const state = await refusalOf(problem, camera, this.#camera, this.#query);
    if (state) this.enter("down", state);
    if (this.final) this.#drop();
  };

  /** @param {WebSocket} socket @param {number} [code] @param {string} [reason] of a session's end */
  #closed(socket, code = 0, reason = "") {
    if (socket !== this.#socket) return;
    if (isSessionsEnd(code) && this.phase !== "down") this.#fail(reason);
    if (this.phase !== "down") this.enter("lost");
    this.#again();
  }

  /** Says that the look goes on. */
  renew = () => this.#socket?.send('{"type":"renew"}');

  #again() {
    this.#drop();
    if (!this.final) this.#backoff.again(this.#connect);
  }

  #drop() {
    this.#backoff.cancel();
    this.#watch.cancel();
    this.#socket?.close();
    this.#socket = null;
  }

  /** A picture from which nothing comes any more is asked for anew. @param {WebSocket} socket */
  #listen(socket) {
    this.#watch.cancel();
    if (this.phase === "live") {
      this.#watch.in(STALL, () => this.#stalled(socket));
    } else if (this.phase !== "down") {
      this.#watch.in(SILENCE, () => this.#closed(socket));
    }
  }

  /** @param {WebSocket} socket */
  #stalled(socket) {
    this.enter("stalled");
    this.#watch.in(STALL, () => this.#closed(socket));
  }
}
