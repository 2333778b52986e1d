import { html } from "lit";
import { post } from "../../client/api.js";
import { Follows } from "../../client/follows.js";
import { nameOf } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { pickTemplate } from "./tour-pick.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { WallSide } from "../../client/wall-side.js" */

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
    /** @type {unknown} */
    this.problem = null;
    new Follows(this, () => [this.side, this.catalogue]);
  }

  show() {
    this.problem = null;
    this.cameras = [];
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  render() {
    return html`
      <dialog aria-label=${t("tour.title")}>
        <h2>${t("tour.title")}</h2>
        ${this.#namedTemplate()} ${pickTemplate(this)}
        <ol>
          ${this.cameras.map((id, at) => this.#cameraTemplate(id, at))}
        </ol>
        ${this.cameras.length ? "" : html`<p class="quiet">${t("tour.empty")}</p>`}
        ${this.#formTemplate()}
        <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
        <form method="dialog"><button class="plain">${t("close")}</button></form>
      </dialog>
    `;
  }

  #namedTemplate() {
    const tours = this.side?.tours ?? [];
    if (!tours.length) return "";
    return html`<p class="row">
      <span class="quiet">${t("tour.named")}</span>
      ${tours.map(
        ({ id, name }) =>
          html`<button @click=${() => this.#hang({ type: "tour", tour: id })}>${name}</button>`,
      )}
    </p>`;
  }

  /** @param {string} id @param {number} at */
  #cameraTemplate(id, at) {
    const camera = this.catalogue?.cameras.get(id);
    const name = camera ? nameOf(camera) : id;
    return html`<li>
      <bdi>${name}</bdi>
      <button
        class="plain"
        aria-label=${t("tour.drop", { name })}
        @click=${() => (this.cameras = this.cameras.filter((_, other) => other !== at))}
      >
        ✕
      </button>
    </li>`;
  }

  #formTemplate() {
    return html`<form class="row" @submit=${this.#submitted}>
      <label>
        ${t("tour.dwell")}
        <input name="dwell" type="number" min="3" max="3600" value="15" required />
      </label>
      <input name="name" maxlength="60" placeholder=${t("tour.as")} aria-label=${t("tour.as")} />
      <button value="keep" ?disabled=${!this.cameras.length}>${t("tour.keep")}</button>
      <button class="primary" value="hang" ?disabled=${!this.cameras.length}>
        ${t("tour.hang")}
      </button>
    </form>`;
  }

  /** @param {string[]} cameras */
  add(cameras) {
    this.cameras = [...new Set([...this.cameras, ...cameras])].slice(0, MOST);
  }

  /** @param {SubmitEvent} event */
  #submitted(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const name = String(form.get("name")).trim();
    const tour = { cameras: this.cameras, dwell: Number(form.get("dwell")) };
    if (/** @type {HTMLButtonElement} */ (event.submitter).value === "hang")
      return this.#hang({ type: "tour", ...tour, ...(name && { name }) });
    const body = { name: name || t("tour.unnamed"), ...tour };
    post("/tours", { body }).then(
      () => (this.problem = null),
      (problem) => (this.problem = problem),
    );
  }

  /** @param {import("../../client/types.js").Source} source */
  #hang(source) {
    this.renderRoot.querySelector("dialog")?.close();
    this.tell("hang-source", { source });
  }
}

customElements.define("tour-dialog", TourDialog);
