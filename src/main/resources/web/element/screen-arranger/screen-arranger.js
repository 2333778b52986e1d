import { html, svg } from "lit";
import { fitted } from "../../client/arrangement.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Screen } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const WIDE = 1000;
const STEP = 0.01;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The screens of a wall as they hang, to be moved and resized by dragging or by arrow keys (with
 * Shift: resized). `ratio` is height by width. Says "change" with all screens, "choose" with an id.
 */
export class ScreenArranger extends SpeakingElement {
  static styles = styles;
  static properties = {
    screens: { attribute: false },
    ratio: { type: Number },
    chosen: { type: Number },
  };

  /** @type {{screen: Screen, corner: boolean, x: number, y: number} | null} */
  #drag = null;

  constructor() {
    super();
    /** @type {Screen[]} */
    this.screens = [];
    this.ratio = 0.5625;
    this.chosen = 0;
  }

  render() {
    const high = WIDE * this.ratio;
    return html`
      <svg
        viewBox=${`0 0 ${WIDE} ${high}`}
        role="group"
        aria-label=${t("wall.screens")}
        @pointermove=${this.#moved}
        @pointerup=${this.#dropped}
        @pointercancel=${this.#dropped}
      >
        ${this.screens.map((screen) => this.#screenTemplate(screen, high))}
      </svg>
    `;
  }

  /** @param {Screen} screen @param {number} high */
  #screenTemplate(screen, high) {
    const { id, name, x, y, w, h } = screen;
    const [left, top, width, height] = [x * WIDE, y * high, w * WIDE, h * high];
    return svg`
      <g
        class=${id === this.chosen ? "chosen" : ""}
        tabindex="0"
        role="button"
        aria-label=${`${id} ${name}`.trim()}
        @pointerdown=${(/** @type {PointerEvent} */ event) => this.#taken(event, screen, false)}
        @focus=${() => this.tell("choose", id)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, screen)}
      >
        <rect x=${left + 2} y=${top + 2} width=${width - 4} height=${height - 4}></rect>
        <text x=${left + width / 2} y=${top + height / 2}>${id}</text>
        <text class="name" x=${left + width / 2} y=${top + height / 2 + 34}>${name}</text>
        <rect
          class="corner"
          x=${left + width - 26}
          y=${top + height - 26}
          width="20"
          height="20"
          @pointerdown=${(/** @type {PointerEvent} */ event) => this.#taken(event, screen, true)}
        ></rect>
      </g>
    `;
  }

  /** @param {PointerEvent} event @param {Screen} screen @param {boolean} corner */
  #taken(event, screen, corner) {
    event.stopPropagation();
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.#drag = { screen, corner, x: event.clientX, y: event.clientY };
    this.tell("choose", screen.id);
  }

  /** @param {PointerEvent} event */
  #moved(event) {
    const drag = this.#drag;
    const box = this.renderRoot.querySelector("svg")?.getBoundingClientRect();
    if (!drag || !box) return;
    const scale = Math.min(box.width / WIDE, box.height / (WIDE * this.ratio)) * WIDE;
    const dx = (event.clientX - drag.x) / scale;
    const dy = (event.clientY - drag.y) / (scale * this.ratio);
    this.#place(drag.screen, drag.corner, dx, dy);
  }

  #dropped = () => (this.#drag = null);

  /** @param {KeyboardEvent} event @param {Screen} screen */
  #key(event, screen) {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    this.#place(screen, event.shiftKey, arrow[0] * STEP, arrow[1] * STEP);
  }

  /** @param {Screen} from @param {boolean} resize @param {number} dx @param {number} dy */
  #place(from, resize, dx, dy) {
    const change = resize ? { w: from.w + dx, h: from.h + dy } : { x: from.x + dx, y: from.y + dy };
    const placed = fitted(from, change);
    this.tell(
      "change",
      this.screens.map((screen) => (screen.id === from.id ? placed : screen)),
    );
  }
}

customElements.define("screen-arranger", ScreenArranger);
