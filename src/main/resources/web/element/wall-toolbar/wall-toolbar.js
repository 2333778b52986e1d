import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { cleared, laidOut, LAYOUTS } from "../../client/layouts.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../add-menu/add-menu.js";

/** @import { Wall } from "../../client/types.js" */
/** @import { WallModel } from "../../client/wall-model.js" */

const styles = await sheets(import.meta.url);
const WHOLE = "whole:";

/** What can be done with a wall: choose it, lay it out, add to it, take back, pair. */
export class WallToolbar extends SpeakingElement {
  static styles = styles;
  static properties = {
    walls: { attribute: false },
    model: { attribute: false },
    editable: { type: Boolean },
    screen: { type: Number },
  };

  constructor() {
    super();
    /** @type {Wall[]} */
    this.walls = [];
    /** @type {WallModel | null} */
    this.model = null;
    this.editable = false;
    this.screen = 0;
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
      <select aria-label=${t("layouts.choose")} ?disabled=${!ready} @change=${this.#layOut}>
        <option value="">${t("layouts.choose")}</option>
        ${["", WHOLE].map(
          (scope) =>
            html`<optgroup label=${t(scope ? "layouts.whole" : "layouts.screen")}>
              ${Object.keys(LAYOUTS).map(
                (layout) =>
                  html`<option value=${scope + layout}>
                    ${t("layout.name", { count: layout })}
                  </option>`,
              )}
            </optgroup>`,
        )}
      </select>
      <add-menu ?disabled=${!ready}></add-menu>
      <span class="group" role="group" aria-label=${t("undo")}>
        <button
          ?disabled=${!this.model?.undoable}
          title="Ctrl+Z"
          @click=${() => this.model?.undo()}
        >
          ${t("undo")}
        </button>
        <button
          ?disabled=${!this.model?.redoable}
          title="Ctrl+Y"
          @click=${() => this.model?.redo()}
        >
          ${t("redo")}
        </button>
      </span>
      <button ?disabled=${!ready} @click=${this.#clear}>${t("layouts.clear")}</button>
      <button class="pair" ?disabled=${!ready} @click=${() => this.tell("pair-screen")}>
        ${t("pair.button")}
      </button>
    `;
  }

  /** @param {Event} event */
  #wallChosen(event) {
    this.tell("choose-wall", { id: /** @type {HTMLSelectElement} */ (event.target).value });
  }

  get #chosen() {
    const wall = this.model?.wall;
    return wall?.screens.find(({ id }) => id === this.screen) ?? wall?.screens[0] ?? null;
  }

  /** @param {Event} event */
  #layOut(event) {
    const chosen = taken(event);
    const wall = this.model?.wall;
    if (!wall || !chosen) return;
    const whole = chosen.startsWith(WHOLE);
    this.#replace(laidOut(wall, chosen.replace(WHOLE, ""), whole ? null : this.#chosen));
  }

  #clear() {
    const wall = this.model?.wall;
    if (wall && this.#chosen) this.#replace(cleared(wall, this.#chosen));
  }

  /** @param {import("../../client/types.js").WallWindow[]} windows */
  #replace(windows) {
    const off = (this.model?.windows.length ?? 0) - windows.length;
    this.model?.change(windows);
    if (off) this.tell("windows-taken-off", { count: off });
  }
}

/** What was chosen from a menu, which is shut again. @param {Event} event */
function taken(event) {
  const select = /** @type {HTMLSelectElement} */ (event.target);
  const { value } = select;
  select.value = "";
  return value;
}

customElements.define("wall-toolbar", WallToolbar);
