/** The overlay and the agenda of one conference while somebody changes them. */

import { after } from "./agenda-act.js";
import { Problem } from "./api.js";
import { changesOf, draftOf } from "./case-draft.js";
import { ConferenceActs } from "./conference-acts.js";

/** @import { Act } from "./agenda-act.js" */
/** @import { Change, Draft } from "./case-draft.js" */
/** @import { Agenda } from "./conference-types.js" */

const TRIES = 4;

/** Says "change" at each change. */
export class CaseFile extends EventTarget {
  #acts;
  title = "";
  /** @type {Agenda} */
  agenda = { points: [], point: null };
  /** @type {any[]} every version with `at` and `by`, the oldest first */
  versions = [];
  /** @type {{by: string, changes: Change[]} | null} what another changed while one wrote */
  other = null;

  /** @param {string} id */
  constructor(id) {
    super();
    this.#acts = new ConferenceActs(id);
  }

  /** The overlay as it stands. @returns {Draft & {version: number}} */
  get overlay() {
    return this.versions.at(-1) ?? { version: 0 };
  }

  async load() {
    const [conference, versions] = await Promise.all([this.#acts.read(), this.#acts.versions()]);
    this.title = conference.title;
    this.agenda = conference.agenda;
    this.versions = versions;
    this.#tell();
  }

  /** Shows the document; where another was first, nothing is changed and `other` tells what. @param {Draft} draft */
  async save(draft) {
    const read = this.overlay;
    this.other = null;
    try {
      await this.#acts.overlay(draftOf(draft), read.version);
    } catch (problem) {
      if (!isStale(problem)) throw problem;
      await this.#load(read);
      throw problem;
    }
    await this.load();
  }

  /** Shows what was shown before the last change. */
  undo() {
    return this.save(draftOf(this.versions.at(-2)));
  }

  /** Does it to the agenda as it stands, also when another changes it at once. @param {Act} act */
  async act(act) {
    for (let left = TRIES; ; left--) {
      const next = after(this.agenda, act);
      if (!next) throw new Problem("point-gone");
      try {
        this.agenda = (await this.#acts.agenda(next, this.agenda)).agenda;
        return this.#tell();
      } catch (problem) {
        if (!isStale(problem) || left === 0) throw problem;
        await this.load();
      }
    }
  }

  /** @param {Draft} read */
  async #load(read) {
    await this.load();
    this.other = { by: this.overlay.by ?? "", changes: changesOf(read, this.overlay) };
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}

/** @param {unknown} problem */
function isStale(problem) {
  return problem instanceof Problem && problem.code === "stale-version";
}
