/** @import { Camera } from "./types.js" */

/** @typedef {"live" | "idle" | "connecting" | "offline" | "disabled" | "unconnected"} Standing */

/**
 * How a camera stands for those on duty: one that has never been connected is no fault.
 * @param {Camera} camera
 * @returns {Standing}
 */
export function standingOf({ state }) {
  return state.state === "offline" && state.reason === "no-source" ? "unconnected" : state.state;
}

/** @param {Camera} camera */
export function isFault(camera) {
  return standingOf(camera) === "offline";
}
