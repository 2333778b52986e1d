/** A wall as it hangs, changed at once on this page and then on the server. */

import { get, put } from "./api.js";

/** @import { Author, CloudEvent, Wall, WallWindow } from "./types.js" */

const MOST_UNDO = 50;

/**
 * Says "change" when what hangs is another, "conflict" when someone else was faster (detail:
 * the author, if known), "failed" when the server refused (detail: the problem).
 */
export class WallModel extends EventTarget {
  #id;
  /** @type {Wall | null} as the server has it */
  #kept = null;
  /** @type {WallWindow[] | null} what is shown while it is being saved */
  #draft = null;
  #saving = false;
  /** @type {WallWindow[][]} */
  #former = [];

  /** @param {string} id */
  constructor(id) {
    super();
    this.#id = id;
  }

  get id() {
    return this.#id;
  }

  /** @returns {Wall | null} */
  get wall() {
    return this.#kept && { ...this.#kept, windows: this.windows };
  }

  get windows() {
    return this.#draft ?? this.#kept?.windows ?? [];
  }

  get undoable() {
    return this.#former.length > 0;
  }

  /** Takes the wall as the server has it, whatever was known before. */
  async load() {
    const wall = await this.#fetch();
    this.#kept = null;
    this.#take(wall);
  }

  /** @returns {Promise<Wall>} */
  #fetch() {
    return get("/walls/" + encodeURIComponent(this.#id));
  }

  /** @param {CloudEvent} event */
  apply({ type, data }) {
    if (type === "wall.changed" && data.id === this.#id) this.#take(data);
  }

  /** @param {WallWindow[]} windows */
  change(windows) {
    this.#former = [...this.#former, this.windows].slice(-MOST_UNDO);
    this.#show(windows);
  }

  undo() {
    const former = this.#former.pop();
    if (former) this.#show(former);
  }

  /** @param {WallWindow[]} windows */
  #show(windows) {
    this.#draft = windows;
    this.#tell("change");
    if (!this.#saving) this.#save();
  }

  async #save() {
    this.#saving = true;
    while (this.#draft) {
      const sent = this.#draft;
      try {
        const path = `/walls/${encodeURIComponent(this.#id)}/windows`;
        const version = this.#kept?.version ?? 0;
        this.#take(await put(path, { body: { windows: sent }, version }));
        if (this.#draft === sent) this.#draft = null;
      } catch (problem) {
        await this.#rollBack(problem);
      }
    }
    this.#saving = false;
    this.#tell("change");
  }

  /** @param {any} problem */
  async #rollBack(problem) {
    this.#draft = null;
    this.#former = [];
    const stale = problem.code === "stale-version";
    if (stale)
      await this.#fetch().then(
        (wall) => this.#take(wall),
        () => {},
      );
    this.#tell("change");
    if (stale) this.#tell("conflict", problem.values?.changedBy ?? this.#kept?.changedBy);
    else this.#tell("failed", problem);
  }

  /** @param {Wall} wall */
  #take(wall) {
    if (this.#kept && wall.version < this.#kept.version) return;
    this.#kept = wall;
    this.#tell("change");
  }

  /** @param {string} name @param {any} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
