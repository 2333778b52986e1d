/** @import { ReactiveController, ReactiveControllerHost } from "lit" */

/** Draws its host anew whenever one of the things it shows says "change". */
/** @implements {ReactiveController} */
export class Follows {
  #host;
  #sources;
  /** @type {EventTarget[]} */
  #followed = [];
  #redraw = () => this.#host.requestUpdate();

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
    this.#followed.forEach((source) => source.addEventListener("change", this.#redraw));
  }

  hostConnected() {
    this.#redraw();
  }

  hostDisconnected() {
    this.#followed.forEach((source) => source.removeEventListener("change", this.#redraw));
    this.#followed = [];
  }
}
