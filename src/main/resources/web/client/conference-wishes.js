/** Tells the server, a little after the tiles came to rest, in which height each picture is wanted. */

import { constraintsOf } from "./conference-tiles.js";
import { Timer } from "./timer.js";

/** @import { ConferenceRoom } from "./conference-room.js" */

const REST = 120;
const HIGHEST = 1080;

/** A page that nobody looks at wants no pictures. */
export class ConferenceWishes {
  #room;
  #rest = new Timer();
  #told = "";
  /** @type {unknown} the welcome that was told of, since each forgets what was wanted before */
  #greeting = null;
  /** @type {Map<string, number>} heights in CSS pixels by the picture's key */
  #shown = new Map();

  /** @param {() => ConferenceRoom | null} room */
  constructor(room) {
    this.#room = room;
  }

  /** @param {Map<string, number>} shown the most wanted first */
  shows(shown) {
    this.#shown = shown;
    this.#rest.in(REST, () => this.#tell());
  }

  #tell() {
    const room = this.#room();
    if (!room || room.phase !== "in" || room.lost) return;
    const heights = new Map(
      [...this.#shown].map(([key, height]) => [key, document.hidden ? 0 : inDevicePixels(height)]),
    );
    const frame = { type: "constraints", ...constraintsOf(room.media.slots, heights) };
    const text = JSON.stringify(frame);
    if (text === this.#told && room.greeting === this.#greeting) return;
    this.#told = text;
    this.#greeting = room.greeting;
    room.say(frame);
  }
}

/** @param {number} height */
function inDevicePixels(height) {
  return Math.min(HIGHEST, Math.round(height * devicePixelRatio));
}
