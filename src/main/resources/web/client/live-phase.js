import { isFinal, LiveLook } from "./live-look.js";

/** @import { CameraState } from "./types.js" */

/**
 * "waiting" for a frame, "live", "stalled" when frames stay away, "down" when the camera
 * drops, "lost" when the centre does not answer.
 * @typedef {"waiting" | "live" | "stalled" | "down" | "lost"} Phase
 */

/** Where a live picture stands, since when, and what the centre last said of its camera. */
export class LivePhase {
  #changed;
  /** @type {Phase} */
  phase = "waiting";
  /** @type {CameraState | null} */
  state = null;
  since = new Date();
  look = new LiveLook();

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {Phase} phase @param {CameraState | null} [state] */
  enter(phase, state = this.state) {
    if (phase !== this.phase) this.since = new Date();
    this.phase = phase;
    this.state = state;
    if (phase === "down") this.look.over();
    this.#changed();
  }

  /** @param {CameraState} state */
  phaseOf({ state, reason }) {
    if (state === "live") return this.phase === "down" ? "waiting" : this.phase;
    return reason || state === "disabled" || this.phase === "down" ? "down" : "waiting";
  }

  /** Whether it stays down until somebody acts. */
  get final() {
    return this.phase === "down" && isFinal(this.state?.reason);
  }

  /** Takes a frame that concerns the look. @param {any} frame */
  heed(frame) {
    if (this.look.take(frame)) this.#changed();
  }
}
