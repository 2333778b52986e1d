/** What happens now, in words, from the events of the centre. */

import { nameOf } from "./format.js";
import { reasonWords, t } from "./messages.js";
import { soon } from "./soon.js";
import { changedWords, skippedWords } from "./wall-words.js";

/** @import { Catalogue } from "./catalogue.js" */
/** @import { CloudEvent } from "./types.js" */
/** @typedef {"fault" | "good" | "change" | "presence"} Tone */
/** @typedef {"camera" | "wall" | "presence"} Kind */
/** @typedef {{tone: Tone, kind: Kind, words: () => string, camera?: string}} Said */
/** @typedef {Said & {id: string, time: string, place: string}} Entry */

const MOST = 200;

/** Keeps the newest entries first; says "change" a little after one or many. */
export class Feed extends EventTarget {
  #catalogue;
  /** @type {Entry[]} */
  entries = [];
  /** @type {Set<string>} cameras that gave no picture when last heard of */
  #down = new Set();
  #tell = soon(() => this.dispatchEvent(new Event("change")));

  /** @param {Catalogue} catalogue */
  constructor(catalogue) {
    super();
    this.#catalogue = catalogue;
  }

  /** Told before the catalogue, which says how a camera was until now. @param {CloudEvent} event */
  apply(event) {
    const said = this.#said(event);
    if (!said) return;
    this.entries.unshift({ id: event.id, time: event.time, place: event.place ?? "", ...said });
    this.entries.length = Math.min(this.entries.length, MOST);
    this.#tell();
  }

  /** @param {CloudEvent} event @returns {Said | null} */
  #said({ type, data }) {
    switch (type) {
      case "camera.state":
        return this.#stateSaid(data);
      case "camera.acknowledged":
        return this.#acknowledgedSaid(data);
      case "camera.changed":
        return this.#cameraSaid(data, "change", "feed.camera.changed");
      case "camera.removed":
        return this.#cameraSaid(data, "change", "feed.camera.removed");
      case "wall.changed":
        return { tone: "change", kind: "wall", words: () => changedWords(data) };
      case "schedule.skipped":
        return { tone: "change", kind: "wall", words: () => skippedWords(data) };
      case "presence.joined":
      case "presence.left":
        return { tone: "presence", kind: "presence", words: () => presence(type, data) };
      default:
        return null;
    }
  }

  /** @param {any} data @returns {Said | null} */
  #stateSaid(data) {
    const back = this.#isBack(data);
    if (data.state === "offline" && data.reason !== "no-source") {
      const reason = () => ({ reason: reasonWords(data.reason) });
      return this.#cameraSaid(data, "fault", "feed.camera.offline", reason);
    }
    return back ? this.#cameraSaid(data, "good", "feed.camera.live") : null;
  }

  /** Whether it gives a picture again; one that is only opened was never down. */
  /** @param {{id: string, state: string}} data */
  #isBack({ id, state }) {
    const was = this.#catalogue.cameras.get(id)?.state.state;
    if (was === "offline" || state === "offline") this.#down.add(id);
    const back = state === "live" && this.#down.has(id);
    if (state === "live" || state === "idle") this.#down.delete(id);
    return back;
  }

  /** @param {any} data @returns {Said} */
  #acknowledgedSaid(data) {
    const { by, note } = data.acknowledged ?? {};
    const key = !by ? "feed.withdrawn" : note ? "feed.acknowledged.note" : "feed.acknowledged";
    return this.#cameraSaid(data, "change", key, () => ({ who: by?.name, note }));
  }

  /**
   * @param {{id: string, name?: string}} data @param {Tone} tone @param {string} key
   * @param {() => Record<string, any>} [values] @returns {Said}
   */
  #cameraSaid(data, tone, key, values = () => ({})) {
    const words = () => t(key, { camera: this.#name(data), ...values() });
    return { tone, kind: "camera", words, camera: data.id };
  }

  /** @param {{id: string, name?: string}} data */
  #name({ id, name }) {
    const camera = this.#catalogue.cameras.get(id);
    return camera ? nameOf(camera) : (name ?? id);
  }
}

/** @param {string} type @param {any} data */
function presence(type, { page, wall, screen, name }) {
  const way = type.endsWith("joined") ? "joined" : "left";
  const who = page === "wall" ? t("feed.screen", { wall, screen }) : (name ?? "—");
  return t(`feed.presence.${page === "wall" ? "wall" : "person"}.${way}`, { who });
}
