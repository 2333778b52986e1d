import { acknowledge, withdraw, withEach } from "../../client/acknowledge.js";
import { drawn } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { EVERYTHING, isWithin } from "./ticker-filter.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Camera, Session } from "../../client/types.js" */
/** @import { Hands } from "./fault-row.js" */

/** What hands do with faults, by mouse and by key alike. */
export class TickerActs extends SpeakingElement {
  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    /** @type {Session | null} */
    this.session = null;
    this.wanted = EVERYTHING;
    this.noting = "";
  }

  /** The first fault gets the keys, or else the newest entry. */
  reach() {
    /** @type {HTMLElement | null} */ (
      this.renderRoot.querySelector("button[data-camera]")
    )?.focus();
  }

  /** Those that the filter lets through. */
  get faults() {
    return (this.catalogue?.faults() ?? []).filter((camera) => isWithin(this.wanted, camera));
  }

  get may() {
    return this.session?.rights.includes("camera.acknowledge") ?? false;
  }

  /** @returns {Hands} */
  get hands() {
    return {
      may: this.may,
      me: this.session?.person?.id ?? "",
      noting: this.noting,
      choose: ({ id }) => this.tell("choose-camera", { id }),
      acknowledge: (camera, note) => this.acknowledge(camera.id, note),
      withdraw: (camera) => this.#try((catalogue) => withdraw(catalogue, camera)),
      note: (id) => this.note(id),
    };
  }

  /** Takes notice; the keys go on to what takes the place of the fault. @param {string} id @param {string} [note] */
  async acknowledge(id, note) {
    const camera = this.faults.find((fault) => fault.id === id);
    const known = camera?.state.acknowledged && note === undefined;
    if (!camera || known || !this.may) return;
    const at = this.#lines.findIndex((line) => line === this.shadowRoot?.activeElement);
    await this.#try((catalogue) => acknowledge(catalogue, camera, note));
    if (at >= 0)
      this.catalogue?.addEventListener("change", () => this.#refocus(at), { once: true });
  }

  /** @param {number} at */
  async #refocus(at) {
    await drawn();
    await this.updateComplete;
    this.#lines[at]?.focus();
  }

  /** @returns {HTMLElement[]} */
  get #lines() {
    return [...this.renderRoot.querySelectorAll("button[data-camera]")].map(
      (line) => /** @type {HTMLElement} */ (line),
    );
  }

  /** Only who took notice, or takes it thereby, writes the note. @param {string} id */
  note(id) {
    const camera = this.faults.find((fault) => fault.id === id);
    const by = camera?.state.acknowledged?.by;
    if (id && (!camera || !this.may || (by && by.id !== this.hands.me))) return;
    this.noting = id;
    this.updateComplete.then(() => this.renderRoot.querySelector("input")?.focus());
  }

  /** @param {Camera[]} loud */
  async acknowledgeAll(loud) {
    const words = () => t("said.acknowledged", { count: loud.length });
    const undo = () => this.#try((all) => withEach(loud, (camera) => withdraw(all, camera)));
    await this.#try((all) => withEach(loud, (camera) => acknowledge(all, camera)));
    this.tell("say", { words, undo });
  }

  /** @param {(catalogue: Catalogue) => Promise<void>} act */
  async #try(act) {
    if (this.catalogue) await act(this.catalogue).catch((problem) => this.tell("failed", problem));
  }
}
