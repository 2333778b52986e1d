import { html } from "lit";
import { post, put, remove } from "../../client/api.js";
import { Follows } from "../../client/follows.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { namedTemplate } from "./named-tours.js";
import { formTemplate } from "./tour-form.js";
import { pickedTemplate, pickTemplate } from "./tour-pick.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { NamedTour, Source } from "../../client/types.js" */
/** @import { WallSide } from "../../client/wall-side.js" */
/** @import { Given } from "./tour-form.js" */

const styles = await sheets(import.meta.url);
const MOST = 200;

/** A round of cameras put together: from a place, from what hangs, from the chosen one, or a named tour. */
export class TourDialog extends SpeakingElement {
  static styles = styles;
  static properties = {
    catalogue: { attribute: false },
    side: { attribute: false },
    hung: { attribute: false },
    camera: { type: String },
    cameras: { state: true },
    changed: { state: true },
    removed: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    /** @type {WallSide | null} */
    this.side = null;
    /** @type {string[]} the cameras of the chosen screen */
    this.hung = [];
    this.camera = "";
    /** @type {string[]} */
    this.cameras = [];
    /** @type {NamedTour | null} the named tour that is being changed */
    this.changed = null;
    /** @type {NamedTour | null} the one that was deleted just now */
    this.removed = null;
    /** @type {unknown} */
    this.problem = null;
    new Follows(this, () => [this.side, this.catalogue]);
  }

  /** A new tour, of these cameras where some are given. @param {string[]} [cameras] */
  show(cameras = []) {
    this.removed = null;
    this.start(cameras);
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  /** @param {string[]} [cameras] @param {NamedTour | null} [changed] */
  start(cameras = [], changed = null) {
    this.problem = null;
    this.changed = changed;
    this.cameras = [];
    this.add(cameras);
  }

  render() {
    return html`
      <dialog aria-label=${t("tour.title")}>
        <h2>${t("tour.title")}</h2>
        ${namedTemplate(this)} ${this.#removedTemplate()}
        <h3>${t(this.changed ? "tour.changing" : "tour.new", this.changed ?? {})}</h3>
        ${pickTemplate(this)} ${pickedTemplate(this)} ${formTemplate(this)}
        <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
        <form method="dialog"><button class="plain">${t("close")}</button></form>
      </dialog>
    `;
  }

  #removedTemplate() {
    if (!this.removed) return "";
    return html`<p class="row" role="status">
      ${t("tour.removed", this.removed)}
      <button class="plain" @click=${this.#bringBack}>${t("undo")}</button>
    </p>`;
  }

  /** @param {string[]} cameras */
  add(cameras) {
    this.cameras = [...new Set([...this.cameras, ...cameras])].slice(0, MOST);
  }

  /** @param {NamedTour} tour */
  change(tour) {
    this.start(tour.cameras, tour);
  }

  /** Under its name: a new tour, or the one that is changed. @param {Given} given */
  keep({ name, dwell }) {
    const { changed, cameras } = this;
    const body = { name: name || t("tour.unnamed"), cameras, dwell };
    const { id, version } = changed ?? {};
    this.#try(changed ? put("/tours/" + id, { body, version }) : post("/tours", { body }));
  }

  /** @param {NamedTour} tour */
  drop(tour) {
    const gone = remove("/tours/" + tour.id, { version: tour.version });
    this.#try(gone.then(() => (this.removed = tour)));
  }

  #bringBack = () => {
    const { wall, name, cameras, dwell } = /** @type {NamedTour} */ (this.removed);
    const body = { name, cameras, dwell, ...(wall && { wall }) };
    this.#try(post("/tours", { body }).then(() => (this.removed = null)));
  };

  /** @param {Promise<any>} answer */
  #try(answer) {
    answer.then(
      () => this.start(),
      (problem) => (this.problem = problem),
    );
  }

  /** What is put together here. @param {Given} given */
  hangOwn({ name, dwell }) {
    this.hang({ type: "tour", cameras: this.cameras, dwell, ...(name && { name }) });
  }

  /** @param {Source} source */
  hang(source) {
    this.renderRoot.querySelector("dialog")?.close();
    this.tell("hang-source", { source });
  }
}

customElements.define("tour-dialog", TourDialog);
