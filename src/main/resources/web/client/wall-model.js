/** A wall as it hangs, changed at once on this page and then on the server. */

import { get, post, put } from "./api.js";

/** @import { Author, CloudEvent, Wall, WallWindow } from "./types.js" */

/**
 * Says "change" when what hangs is another, "conflict" when someone else was faster (detail:
 * the author, if known), "held" when someone else holds control, "failed" when the server
 * refused otherwise (detail: the problem), "missing" when something brought back can't hang.
 */
export class WallModel extends EventTarget {
  #id;
  #path;
  /** @type {Wall | null} as the server has it */
  #kept = null;
  /** @type {WallWindow[] | null} what is shown while it is being saved */
  #draft = null;
  /** @type {Promise<void>} */
  #acts = Promise.resolve();

  /** @param {string} id @param {Wall | null} [wall] to be shown until it is loaded */
  constructor(id, wall = null) {
    super();
    this.#kept = wall;
    this.#id = id;
    this.#path = "/walls/" + encodeURIComponent(id);
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
    return (this.#kept?.undo ?? 0) > 0 || this.#draft !== null;
  }

  get redoable() {
    return (this.#kept?.redo ?? 0) > 0;
  }

  /** Takes the wall as the server has it, whatever was known before. */
  async load() {
    const wall = await get(this.#path);
    this.#kept = null;
    this.#take(wall);
  }

  /** @param {CloudEvent} event */
  apply({ type, data }) {
    if (type === "wall.changed" && data.id === this.#id) this.#take(data);
  }

  /** @param {WallWindow[]} windows */
  change(windows) {
    const waiting = this.#draft !== null;
    this.#draft = windows;
    this.#tell("change");
    if (!waiting) this.#then(() => this.#save());
  }

  undo() {
    this.#post("/undo");
  }

  redo() {
    this.#post("/redo");
  }

  /** @param {string} scene */
  recall(scene) {
    this.#post(`/scenes/${encodeURIComponent(scene)}/recall`, undefined, false);
  }

  /** @param {string} window @param {"pause" | "resume" | "next" | "previous"} act */
  stepTour(window, act) {
    this.#post(`/windows/${encodeURIComponent(window)}/tour`, { act });
  }

  /** One act after the other, each on the version that the one before made. */
  /** @param {() => Promise<void>} act */
  #then(act) {
    this.#acts = this.#acts.then(act).catch((problem) => this.#rollBack(problem));
  }

  async #save() {
    while (this.#draft) {
      const sent = this.#draft;
      const version = this.#kept?.version ?? 0;
      this.#take(await put(this.#path + "/windows", { body: { windows: sent }, version }));
      if (this.#draft === sent) this.#draft = null;
    }
    this.#tell("change");
  }

  /** @param {string} path @param {object} [body] @param {boolean} [onVersion] */
  #post(path, body, onVersion = true) {
    this.#then(async () => {
      const version = onVersion ? (this.#kept?.version ?? 0) : undefined;
      const wall = await post(this.#path + path, { body, version });
      this.#take(wall);
      if (wall.missing?.length) this.#tell("missing", wall.missing);
    });
  }

  /** @param {any} problem */
  async #rollBack(problem) {
    this.#draft = null;
    const stale = problem.code === "stale-version";
    if (stale)
      await get(this.#path).then(
        (wall) => this.#take(wall),
        () => {},
      );
    this.#tell("change");
    if (stale) this.#tell("conflict", problem.values?.changedBy ?? this.#kept?.changedBy);
    else if (problem.code === "wall-held") this.#tell("held", problem.values);
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
