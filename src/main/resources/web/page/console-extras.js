import { t } from "../client/messages.js";
import "../element/favourite-dialog/favourite-dialog.js";

/** @import { FavouriteGroup } from "../client/types.js" */
/** @import { FavouriteDialog } from "../element/favourite-dialog/favourite-dialog.js" */
/** @import { ToastLine } from "../element/toast-line/toast-line.js" */
/** @import { ConsolePage } from "./console.js" */

/** Favourites, and sentences with a way back: what the desk does besides single windows. */
export class ConsoleExtras {
  #page;

  /** @param {ConsolePage} page */
  constructor(page) {
    this.#page = page;
    /** @type {Record<string, (detail: any) => void>} */
    const acts = {
      "choose-camera": ({ id }) => page.desk.recent.add(id),
      "star-camera": ({ id }) => this.star(id),
      "put-favourite": ({ id, group }) => this.put(id, group),
      "new-group": ({ id }) => this.newGroup(id),
      "rename-group": ({ name }) => this.rename(name),
      "remove-group": ({ name }) => this.remove(name),
      say: (toast) => this.#toast.say(toast),
    };
    for (const [name, act] of Object.entries(acts)) {
      page.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event).detail));
    }
    page.desk.favourites.addEventListener("failed", (event) =>
      page.tell("failed", /** @type {CustomEvent} */ (event).detail),
    );
  }

  get #favourites() {
    return this.#page.desk.favourites;
  }

  /** Into the first group, or out of whichever it is in. @param {string} id */
  star(id) {
    const starred = this.#favourites.groupOf(id) !== null;
    this.put(id, starred ? null : (this.#favourites.groups[0]?.name ?? t("group.first")));
  }

  /** @param {string} id @param {string | null} group */
  put(id, group) {
    this.#undoable(t(group === null ? "said.unstarred" : "said.starred", { group }), () =>
      this.#favourites.put(id, group),
    );
  }

  /** @param {string} id */
  newGroup(id) {
    this.#dialog.ask("", this.#names, (name) => this.put(id, name));
  }

  /** @param {string} name */
  rename(name) {
    const others = this.#names.filter((other) => other !== name);
    this.#dialog.ask(name, others, (after) => this.#favourites.rename(name, after));
  }

  /** @param {string} name */
  remove(name) {
    this.#undoable(t("said.group.removed", { group: name }), () => this.#favourites.remove(name));
  }

  get #names() {
    return this.#favourites.groups.map(({ name }) => name);
  }

  /** @param {string} words @param {() => void} act */
  #undoable(words, act) {
    /** @type {FavouriteGroup[]} */
    const before = this.#favourites.groups;
    act();
    this.#toast.say({ words: () => words, undo: () => this.#favourites.restore(before) });
  }

  get #dialog() {
    return /** @type {FavouriteDialog} */ (this.#page.find("favourite-dialog"));
  }

  get #toast() {
    return /** @type {ToastLine} */ (this.#page.find("toast-line"));
  }
}
