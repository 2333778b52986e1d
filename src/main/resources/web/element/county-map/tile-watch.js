/** @import { ReactiveController } from "lit" */
/** @import { CountyMap } from "./county-map.js" */

const AGAIN = 10_000;

/** Whether tiles are there to be seen, and whether their server is away: all of those that ended failed. */
/** @implements {ReactiveController} */
export class TileWatch {
  there = false;
  away = false;
  /** Each attempt asks for all tiles anew. */
  attempt = 0;
  #map;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {CountyMap} map */
  constructor(map) {
    this.#map = map;
    map.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostConnected() {
    if (this.away) this.#again();
  }

  /** A tile came, or did not. */
  heard = () => {
    const tiles = [...this.#map.renderRoot.querySelectorAll("img")];
    const done = tiles.filter(({ complete }) => complete);
    const there = done.some(({ naturalWidth }) => naturalWidth > 0);
    const away = done.length > 0 && !there;
    if (away) this.#timer ??= setTimeout(this.#again, AGAIN);
    if (there === this.there && away === this.away) return;
    this.there = there;
    this.away = away;
    this.#map.requestUpdate();
  };

  #again = () => {
    this.#timer = undefined;
    if (!this.away) return;
    this.attempt++;
    this.#map.requestUpdate();
  };
}
