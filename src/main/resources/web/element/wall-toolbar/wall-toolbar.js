import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { evenly, freeRoom, onScreen, withNew } from "../../client/layout.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Source, Wall } from "../../client/types.js" */
/** @import { WallModel } from "../../client/wall-model.js" */

const styles = await sheets(import.meta.url);
const LAYOUTS = [1, 4, 9];
/** @type {("clock" | "map" | "ticker" | "text")[]} */
const OTHERS = ["clock", "map", "ticker", "text"];

/** What can be done with a wall: choose it, lay a screen out, add what is no camera, undo, pair. */
export class WallToolbar extends SpeakingElement {
  static styles = styles;
  static properties = {
    walls: { attribute: false },
    model: { attribute: false },
    editable: { type: Boolean },
    screen: { type: Number },
    writing: { state: true },
  };

  constructor() {
    super();
    /** @type {Wall[]} */
    this.walls = [];
    /** @type {WallModel | null} */
    this.model = null;
    this.editable = false;
    this.screen = 0;
    this.writing = false;
    new Follows(this, () => [this.model]);
  }

  render() {
    return html`
      <select aria-label=${t("wall.choose")} @change=${this.#wallChosen}>
        ${this.walls.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === this.model?.id}>${name}</option>`,
        )}
      </select>
      ${this.editable
        ? this.#editTemplate()
        : html`<span class="quiet">${t("wall.readonly")}</span>`}
    `;
  }

  #editTemplate() {
    const ready = !!this.model?.wall;
    return html`
      <span class="group" role="group" aria-label=${t("layout.label")}>
        ${LAYOUTS.map(
          (count) => html`
            <button
              ?disabled=${!ready}
              title=${t("layout.title", { count })}
              @click=${() => this.#layOut(count)}
            >
              ${t("layout.name", { count })}
            </button>
          `,
        )}
      </span>
      <span class="group" role="group" aria-label=${t("add.label")}>
        ${OTHERS.map(
          (type) =>
            html`<button ?disabled=${!ready} @click=${() => this.#add(type)}>
              ${t("add." + type)}
            </button>`,
        )}
      </span>
      ${this.writing ? this.#writeTemplate() : ""}
      <button ?disabled=${!this.model?.undoable} @click=${() => this.model?.undo()}>
        ${t("undo")}
      </button>
      <button class="pair" ?disabled=${!ready} @click=${() => this.tell("pair-screen")}>
        ${t("pair.button")}
      </button>
    `;
  }

  #writeTemplate() {
    return html`
      <form class="group" @submit=${this.#written}>
        <input
          name="text"
          maxlength="200"
          required
          placeholder=${t("add.text.hint")}
          aria-label=${t("add.text.hint")}
        />
        <button>${t("add.text.go")}</button>
      </form>
    `;
  }

  updated() {
    this.renderRoot.querySelector("input")?.focus();
  }

  /** @param {Event} event */
  #wallChosen(event) {
    this.tell("choose-wall", { id: /** @type {HTMLSelectElement} */ (event.target).value });
  }

  /** @param {number} count */
  #layOut(count) {
    const wall = this.model?.wall;
    const screen = wall?.screens.find(({ id }) => id === this.screen) ?? wall?.screens[0];
    if (!wall || !screen) return;
    const off = Math.max(0, onScreen(wall, wall.windows, screen).length - count);
    this.model?.change(evenly(wall, wall.windows, screen, count));
    if (off) this.tell("windows-taken-off", { count: off });
  }

  /** @param {"clock" | "map" | "ticker" | "text"} type */
  #add(type) {
    if (type === "text") this.writing = !this.writing;
    else this.#hang({ type });
  }

  /** @param {SubmitEvent} event */
  #written(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    this.#hang({ type: "text", text: String(new FormData(form).get("text")).trim() });
    this.writing = false;
  }

  /** @param {Source} source */
  #hang(source) {
    const wall = this.model?.wall;
    if (!wall) return;
    const room = freeRoom(wall, wall.windows);
    if (room) this.model?.change(withNew(wall.windows, source, room));
    else this.tell("no-room");
  }
}

customElements.define("wall-toolbar", WallToolbar);
