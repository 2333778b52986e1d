import { html } from "lit";
import { fitted } from "../../client/arrangement.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Screen, Wall } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
/** @type {["x" | "y" | "w" | "h", "width" | "height"][]} */
const SIDES = [
  ["x", "width"],
  ["y", "height"],
  ["w", "width"],
  ["h", "height"],
];
const MOST = 64;

/**
 * The screens of a wall in numbers, in pixels of the wall; says "change" with all of them, and
 * "pair" with one that the saved `.wall` has.
 */
export class ScreenTable extends SpeakingElement {
  static styles = styles;
  static properties = {
    screens: { attribute: false },
    size: { attribute: false },
    wall: { attribute: false },
    chosen: { type: Number },
  };

  constructor() {
    super();
    /** @type {Screen[]} */
    this.screens = [];
    this.size = { width: 1, height: 1 };
    /** @type {Wall | null} */
    this.wall = null;
    this.chosen = 0;
  }

  render() {
    return html`
      <table aria-label=${t("wall.screens")}>
        <thead>
          <tr>
            <th></th>
            <th>${t("wall.screen.name")}</th>
            ${SIDES.map(([side]) => html`<th>${t("wall.screen." + side)}</th>`)}
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${this.screens.map((screen) => this.#rowTemplate(screen))}
        </tbody>
      </table>
      <button type="button" ?disabled=${this.screens.length >= MOST} @click=${this.#add}>
        ${t("wall.screen.add")}
      </button>
    `;
  }

  /** @param {Screen} screen */
  #rowTemplate(screen) {
    const standing = this.wall?.screens.find(({ id }) => id === screen.id);
    return html`
      <tr class=${screen.id === this.chosen ? "chosen" : ""}>
        <th scope="row">${screen.id}</th>
        <td>
          <input
            maxlength="60"
            aria-label=${t("wall.screen.name") + " " + screen.id}
            .value=${screen.name}
            @change=${(/** @type {Event} */ event) => this.#change(screen, { name: typed(event) })}
          />
        </td>
        ${SIDES.map(([side, along]) => this.#numberTemplate(screen, side, along))}
        <td class="acts">
          <button type="button" ?disabled=${!standing} @click=${() => this.tell("pair", standing)}>
            ${t("wall.screen.pair")}
          </button>
          <button
            type="button"
            class="plain"
            ?disabled=${this.screens.length < 2}
            @click=${() => this.#tell(this.screens.filter(({ id }) => id !== screen.id))}
          >
            ${t("wall.screen.drop")}
          </button>
        </td>
      </tr>
    `;
  }

  /** @param {Screen} screen @param {"x" | "y" | "w" | "h"} side @param {"width" | "height"} along */
  #numberTemplate(screen, side, along) {
    const whole = this.size[along];
    return html`<td>
      <input
        type="number"
        aria-label=${t("wall.screen." + side) + " " + screen.id}
        .value=${String(Math.round(screen[side] * whole))}
        @change=${(/** @type {Event} */ event) =>
          this.#change(screen, { [side]: Number(typed(event)) / whole })}
      />
    </td>`;
  }

  /** @param {Screen} screen @param {Partial<Screen>} change */
  #change(screen, change) {
    const changed = fitted(screen, change);
    this.#tell(this.screens.map((other) => (other.id === screen.id ? changed : other)));
  }

  #add = () => {
    const id = 1 + Math.max(0, ...this.screens.map((screen) => screen.id));
    const name = t("screen.number", { number: id });
    this.#tell([...this.screens, { id, name, x: 0, y: 0, w: 0.2, h: 0.2 }]);
  };

  /** @param {Screen[]} screens */
  #tell(screens) {
    this.tell("change", screens);
  }
}

/** @param {Event} event */
function typed(event) {
  return /** @type {HTMLInputElement} */ (event.target).value.trim();
}

customElements.define("screen-table", ScreenTable);
