/** One's starred cameras in groups, changed at once on this page and then on the server. */

import { get, put } from "./api.js";

/** @import { FavouriteGroup } from "./types.js" */
/** @typedef {(groups: FavouriteGroup[]) => FavouriteGroup[]} Act */

const PATH = "/session/favourites";

/** Says "change"; "failed" with the problem when the server refused. */
export class Favourites extends EventTarget {
  /** @type {FavouriteGroup[]} as the server has them */
  #kept = [];
  #version = 0;
  /** @type {Act[]} what was done here and is still to be saved, in order */
  #undone = [];
  /** @type {FavouriteGroup[]} as they are shown */
  groups = [];

  async load() {
    this.#take(await get(PATH));
  }

  /** The group that a camera is in. @param {string} id */
  groupOf(id) {
    return this.groups.find(({ cameras }) => cameras.includes(id))?.name ?? null;
  }

  /** Puts a camera into a group, out of whichever it was in; without a name, out of all. */
  /** @param {string} id @param {string | null} name */
  put(id, name) {
    return this.#act((groups) => {
      const others = groups.map((group) => ({
        ...group,
        cameras: group.cameras.filter((other) => other !== id),
      }));
      if (name === null) return others.filter(({ cameras }) => cameras.length);
      if (!others.some((group) => group.name === name)) others.push({ name, cameras: [] });
      return others.map((group) =>
        group.name === name ? { ...group, cameras: [...group.cameras, id] } : group,
      );
    });
  }

  /** @param {string} name @param {string} after */
  rename(name, after) {
    return this.#act((groups) =>
      groups.map((group) => (group.name === name ? { ...group, name: after } : group)),
    );
  }

  /** @param {string} name */
  remove(name) {
    return this.#act((groups) => groups.filter((group) => group.name !== name));
  }

  /** Brings a former list back. @param {FavouriteGroup[]} groups */
  restore(groups) {
    return this.#act(() => groups);
  }

  /** Done here at once; when another desk was faster, it is done anew on what that one left. */
  /** @param {Act} act */
  #act(act) {
    this.#undone.push(act);
    this.#show();
    if (this.#undone.length === 1) this.#save();
  }

  async #save() {
    for (let act = this.#undone[0]; act; act = this.#undone[0]) {
      const refusal = await this.#sent(act).catch(() => this.#again(act));
      this.#undone.shift();
      this.#show();
      if (refusal) this.dispatchEvent(new CustomEvent("failed", { detail: refusal }));
    }
  }

  /** @param {Act} act */
  async #sent(act) {
    this.#take(await put(PATH, { body: { groups: act(this.#kept) }, version: this.#version }));
    return null;
  }

  /** @param {Act} act */
  #again(act) {
    return this.load()
      .then(() => this.#sent(act))
      .catch((problem) => problem);
  }

  /** @param {{groups: FavouriteGroup[], version: number}} answer */
  #take({ groups, version }) {
    this.#version = version;
    this.#kept = groups;
    this.#show();
  }

  #show() {
    this.groups = this.#undone.reduce((groups, act) => act(groups), this.#kept);
    this.dispatchEvent(new Event("change"));
  }
}
