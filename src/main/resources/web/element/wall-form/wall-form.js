import { html } from "lit";
import { post, put } from "../../client/api.js";
import { gridOf } from "../../client/arrangement.js";
import { faultsOf, focusFault } from "../../client/fields.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../screen-arranger/screen-arranger.js";
import "../screen-table/screen-table.js";
import "../screen-templates/screen-templates.js";
import { fieldsTemplate } from "./wall-fields.js";

/** @import { Screen, Wall } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const PIXELS = { width: 1920, height: 1080 };
const BY_CODE = { "wall-exists": "id", "not-a-wall-id": "id", "not-a-wall-size": "width" };

/** A new wall (`.wall` null) or one to be changed, with its screens; says "kept" with it. */
export class WallForm extends SpeakingElement {
  static styles = styles;
  static properties = {
    wall: { attribute: false },
    screens: { state: true },
    size: { state: true },
    chosen: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Wall | null} */
    this.wall = null;
    /** @type {Screen[]} */
    this.screens = [];
    this.size = PIXELS;
    this.chosen = 0;
    /** @type {unknown} */
    this.problem = null;
    this.busy = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has("wall")) return;
    const { width, height } = this.wall ?? PIXELS;
    this.size = { width, height };
    this.screens = this.wall?.screens ?? gridOf(1, 1, [], screenName);
    this.problem = null;
  }

  render() {
    const faults = faultsOf(this.problem, BY_CODE);
    const { width, height } = this.size;
    return html`
      <form @submit=${this.#keep} novalidate>
        ${fieldsTemplate(this.wall, this.size, faults)}
        <screen-templates @arrange=${this.#arrange}></screen-templates>
        <p class="quiet">${t("wall.drag")}</p>
        <screen-arranger
          .screens=${this.screens}
          .ratio=${height / width}
          .chosen=${this.chosen}
          @change=${this.#arranged}
          @choose=${(/** @type {CustomEvent} */ { detail }) => (this.chosen = detail)}
        ></screen-arranger>
        <screen-table
          .screens=${this.screens}
          .size=${this.size}
          .wall=${this.wall}
          .chosen=${this.chosen}
          @change=${this.#arranged}
        ></screen-table>
        <p class="fault" role="alert">${faults[""] ?? ""}</p>
        <button class="primary" ?disabled=${this.busy}>
          ${t(this.wall ? "save" : "walls.add")}
        </button>
      </form>
    `;
  }

  /** The wall grows with its screens: each is as large as the first one was. */
  /** @param {CustomEvent<[number, number]>} event */
  #arrange = ({ detail: [columns, rows] }) => {
    const first = this.screens[0] ?? { w: 1, h: 1 };
    const [w, h] = [this.size.width * first.w, this.size.height * first.h];
    this.size = { width: Math.round(w * columns), height: Math.round(h * rows) };
    this.screens = gridOf(columns, rows, this.screens, screenName);
  };

  /** @param {CustomEvent<Screen[]>} event */
  #arranged = ({ detail }) => {
    if (detail) this.screens = detail;
  };

  /** @param {SubmitEvent} event */
  async #keep(event) {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const { id, name, width, height } = /** @type {Record<string, string>} */ (
      Object.fromEntries(fields)
    );
    const body = {
      name: name.trim(),
      width: Number(width),
      height: Number(height),
      screens: this.screens,
    };
    this.busy = true;
    this.problem = null;
    try {
      const { wall } = this;
      const kept = wall
        ? await put("/walls/" + wall.id, { body, version: wall.version })
        : await post("/walls", { body: { id: id.trim(), ...body } });
      this.tell("kept", kept);
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      focusFault(this.renderRoot);
    }
    this.busy = false;
  }
}

/** @param {number} number */
const screenName = (number) => t("screen.number", { number });

customElements.define("wall-form", WallForm);
