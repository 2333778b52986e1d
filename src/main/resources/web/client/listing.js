/** A list of the API, read page by page as it is looked at. */

import { get } from "./api.js";

/** @typedef {Record<string, string | number>} Query */

const PAGE = 100;

/**
 * Says "change" when there is more or something else to show. `items` is null before the first
 * answer; `done` when the end has been read; `problem` why the last reading failed. An answer to a
 * question that is no longer asked is dropped.
 */
export class Listing extends EventTarget {
  /** @type {any[] | null} */
  items = null;
  done = false;
  busy = false;
  /** @type {unknown} */
  problem = null;
  #path;
  /** @type {Query} */
  #query = {};
  /** @type {string | null} */
  #after = null;
  #turn = 0;

  /** @param {string} path */
  constructor(path) {
    super();
    this.#path = path;
  }

  /** Begins anew, with these parameters; those that are empty are left away. @param {Query} [query] */
  ask(query = this.#query) {
    this.#query = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
    this.#after = null;
    this.done = false;
    return this.#read(PAGE, true);
  }

  /** Reads the next page. */
  async more() {
    if (!this.busy && !this.done) await this.#read(PAGE, false);
  }

  /** Reads to the end. */
  async rest() {
    while (!this.done && !this.problem) await this.#read(1000, false);
  }

  /** @param {number} limit @param {boolean} first */
  async #read(limit, first) {
    const turn = ++this.#turn;
    this.busy = true;
    this.problem = null;
    this.dispatchEvent(new Event("change"));
    const query = this.#after === null ? this.#query : { ...this.#query, after: this.#after };
    try {
      const page = await get(this.#path, { query: { ...query, limit } });
      if (turn !== this.#turn) return;
      this.items = first ? page.items : [...(this.items ?? []), ...page.items];
      this.#after = page.next ?? null;
      this.done = this.#after === null;
    } catch (problem) {
      if (turn !== this.#turn) return;
      this.problem = problem;
    }
    this.busy = false;
    this.dispatchEvent(new Event("change"));
  }
}
