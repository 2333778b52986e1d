/** What happens now, in words, from the events of the centre. */

import { nameOf } from "./format.js";
import { reasonWords, t } from "./messages.js";

/** @import { Catalogue } from "./catalogue.js" */
/** @import { CloudEvent } from "./types.js" */
/** @typedef {"fault" | "good" | "change" | "presence"} Tone */
/** @typedef {{id: string, time: string, tone: Tone, words: () => string}} Entry */

const MOST = 200;

/** Keeps the newest entries first; says "change" with each. */
export class Feed extends EventTarget {
  #catalogue;
  /** @type {Entry[]} */
  entries = [];

  /** @param {Catalogue} catalogue */
  constructor(catalogue) {
    super();
    this.#catalogue = catalogue;
  }

  /** @param {CloudEvent} event */
  apply(event) {
    const said = this.#said(event);
    if (!said) return;
    const entry = { id: event.id, time: event.time, ...said };
    this.entries = [entry, ...this.entries].slice(0, MOST);
    this.dispatchEvent(new Event("change"));
  }

  /** @param {CloudEvent} event @returns {{tone: Tone, words: () => string} | null} */
  #said({ type, data }) {
    switch (type) {
      case "camera.state":
        return this.#cameraSaid(data);
      case "camera.changed":
        return {
          tone: "change",
          words: () => t("feed.camera.changed", { camera: this.#name(data) }),
        };
      case "camera.removed":
        return {
          tone: "change",
          words: () => t("feed.camera.removed", { camera: this.#name(data) }),
        };
      case "wall.changed":
        return { tone: "change", words: () => wallChanged(data) };
      case "presence.joined":
      case "presence.left":
        return { tone: "presence", words: () => presence(type, data) };
      default:
        return null;
    }
  }

  /** @param {any} data @returns {{tone: Tone, words: () => string} | null} */
  #cameraSaid(data) {
    const camera = this.#name(data);
    if (data.state === "offline" && data.reason !== "no-source") {
      return {
        tone: "fault",
        words: () => t("feed.camera.offline", { camera, reason: reasonWords(data.reason) }),
      };
    }
    if (data.state !== "live") return null;
    return { tone: "good", words: () => t("feed.camera.live", { camera }) };
  }

  /** @param {{id: string, name?: string}} data */
  #name({ id, name }) {
    const camera = this.#catalogue.cameras.get(id);
    return camera ? nameOf(camera) : (name ?? id);
  }
}

/** @param {any} data */
function wallChanged({ name, changedBy }) {
  return changedBy?.name
    ? t("feed.wall.changed.by", { wall: name, who: changedBy.name })
    : t("feed.wall.changed", { wall: name });
}

/** @param {string} type @param {any} data */
function presence(type, { page, wall, screen, name }) {
  const way = type.endsWith("joined") ? "joined" : "left";
  const who = page === "wall" ? t("feed.screen", { wall, screen }) : (name ?? "—");
  return t(`feed.presence.${page === "wall" ? "wall" : "person"}.${way}`, { who });
}
