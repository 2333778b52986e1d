import { remove } from "./api.js";
import { keyed } from "lit/directives/keyed.js";
import { problemWords, t } from "./messages.js";
import { SpeakingElement } from "./speaking-element.js";

/** @import { PropertyDeclarations } from "lit" */
/** @import { AdminDesk } from "../page/admin-desk.js" */
/** @import { ConfirmDialog, Question } from "../element/confirm-dialog/confirm-dialog.js" */
/** @import { CloudEvent } from "./types.js" */

/**
 * A section of the administration. It is given `desk` (who is signed in, events, toasts, the way
 * elsewhere) and `item`, what the address names behind the section (`#people/p-1` gives "p-1", plain
 * `#people` ""), and goes on living while its item changes. The page draws the heading; a section
 * begins below it. `fresh` runs when the section opens and whenever events were missed, `heard` with
 * each event of the topics camera, place and wall.
 */
export class AdminSection extends SpeakingElement {
  /** @type {PropertyDeclarations} */
  static properties = { desk: { attribute: false }, item: { attribute: false } };

  constructor() {
    super();
    /** @type {AdminDesk} */
    this.desk = /** @type {any} */ (null);
    this.item = "";
  }

  connectedCallback() {
    super.connectedCallback();
    this.desk.addEventListener("fresh", this.#fresh);
    this.desk.addEventListener("event", this.#event);
    this.#fresh();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.desk.removeEventListener("fresh", this.#fresh);
    this.desk.removeEventListener("event", this.#event);
  }

  /** Reads anew what the section shows. @returns {Promise<unknown> | void} */
  fresh() {}

  /** @param {CloudEvent} event */
  heard(event) {
    void event;
  }

  /**
   * A form of the open item. Another item gets a form of its own, so that what was typed for the one
   * and not kept doesn't stay for the next. @param {unknown} form
   */
  own(form) {
    return keyed(this.item, form);
  }

  /** Says in a toast why something was refused. @param {unknown} problem */
  refused(problem) {
    this.desk.refuse(() => problemWords(problem));
  }

  /**
   * Removes something after asking once; the section has a confirm-dialog. Answers whether it is gone.
   * @param {string} path @param {number | undefined} version @param {Question} question
   */
  async removeAsked(path, version, question) {
    const options = version === undefined ? {} : { version };
    return (await this.#dialog.ask(question)) && this.#tried(() => remove(path, options));
  }

  /**
   * Asks before an act of which the words are `act`, `act.title` and the consequences.
   * @param {string} act @param {string} name @param {string[]} [consequences]
   */
  sure(act, name, consequences = [act + ".what"]) {
    const told = consequences.map((key) => t(key));
    return this.#dialog.ask({
      title: t(act + ".title", { name }),
      consequences: told,
      act: t(act),
    });
  }

  /** Does something and shows what holds then. Answers whether it was done. @param {() => Promise<unknown>} act */
  async attempt(act) {
    const done = await this.#tried(act);
    await this.#fresh();
    return done;
  }

  /** @param {() => Promise<unknown>} act */
  async #tried(act) {
    try {
      await act();
      return true;
    } catch (problem) {
      this.refused(problem);
      return false;
    }
  }

  get #dialog() {
    return /** @type {ConfirmDialog} */ (this.renderRoot.querySelector("confirm-dialog"));
  }

  #fresh = () => Promise.resolve(this.fresh()).catch((problem) => this.refused(problem));

  /** @param {Event} event */
  #event = (event) => this.heard(/** @type {CustomEvent<CloudEvent>} */ (event).detail);
}
