/** @import { ReactiveController, ReactiveControllerHost } from "lit" */

/** @type {Set<() => void>} what is to be drawn anew, in the order in which it was asked for */
const waiting = new Set();
const turns = new MessageChannel();
turns.port1.onmessage = drawNext;

/** Many that follow one thing are drawn one a task, so that the browser paints and hears keys between them. */
/** @param {() => void} redraw */
function inTurn(redraw) {
  if (!waiting.size) turns.port2.postMessage(null);
  waiting.add(redraw);
}

/** When all that waits now has had its turn. @returns {Promise<void>} */
export function drawn() {
  return new Promise((resolve) => inTurn(resolve));
}

function drawNext() {
  const [redraw] = waiting;
  waiting.delete(redraw);
  if (waiting.size) turns.port2.postMessage(null);
  redraw();
}

/** Draws its host anew, in its turn, whenever one of the things it shows says "change". */
/** @implements {ReactiveController} */
export class Follows {
  #host;
  #sources;
  /** @type {EventTarget[]} */
  #followed = [];
  #redraw = () => this.#host.requestUpdate();
  #changed = () => inTurn(this.#redraw);

  /**
   * @param {ReactiveControllerHost} host
   * @param {() => (EventTarget | null)[]} sources
   */
  constructor(host, sources) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostUpdate() {
    this.hostDisconnected();
    this.#followed = this.#sources().filter((source) => source !== null);
    this.#followed.forEach((source) => source.addEventListener("change", this.#changed));
  }

  hostConnected() {
    this.#redraw();
  }

  hostDisconnected() {
    this.#followed.forEach((source) => source.removeEventListener("change", this.#changed));
    this.#followed = [];
  }
}
