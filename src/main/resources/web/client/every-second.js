/** @import { ReactiveController, ReactiveControllerHost } from "lit" */

/** @type {Set<ReactiveControllerHost>} */
const hosts = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Draws its host anew each second, all hosts together at the full second. */
/** @implements {ReactiveController} */
export class EverySecond {
  #host;

  /** @param {ReactiveControllerHost} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    hosts.add(this.#host);
    timer ??= setTimeout(beat, 1000 - (Date.now() % 1000));
  }

  hostDisconnected() {
    hosts.delete(this.#host);
  }
}

function beat() {
  hosts.forEach((host) => host.requestUpdate());
  timer = hosts.size ? setTimeout(beat, 1000 - (Date.now() % 1000)) : undefined;
}
