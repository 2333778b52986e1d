import { html, svg } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { isMeant, rectangle, withCorner, withFurther, withoutCorner } from "./mask-shapes.js";

/** @import { Corner, Mask } from "./mask-shapes.js" */

const styles = await sheets(import.meta.url);
const MOST = 16;
const STEP = 0.005;
/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Draws what is to be covered of a picture: a drag makes a rectangle, corners are moved by drag or by
 * arrow keys, "+" adds one, Delete takes one away. Says "masks-drawn" with the masks at each change.
 */
export class MaskEditor extends SpeakingElement {
  static styles = styles;
  static properties = {
    picture: { type: String },
    masks: { attribute: false },
    drawing: { state: true },
    missing: { state: true },
  };

  constructor() {
    super();
    /** The address of a still; without one the masks are drawn on an empty picture. */
    this.picture = "";
    /** @type {Mask[]} */
    this.masks = [];
    /** @type {Mask | null} */
    this.drawing = null;
    this.missing = false;
  }

  render() {
    const all = this.drawing ? [...this.masks, this.drawing] : this.masks;
    return html`
      <p class="quiet">${t("mask.how")}</p>
      <div class="frame" @pointerdown=${this.#begin}>
        <img
          alt=""
          draggable="false"
          src=${this.picture}
          ?hidden=${this.missing || !this.picture}
          @error=${() => (this.missing = true)}
        />
        <p class="none quiet" ?hidden=${!this.missing && this.picture}>${t("mask.no-picture")}</p>
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          ${all.map(
            (mask) => svg`<polygon points=${mask.map((corner) => corner.join()).join(" ")} />`,
          )}
        </svg>
        ${this.masks.map((mask, i) => mask.map((corner, j) => this.#cornerTemplate(i, j, corner)))}
      </div>
      <button ?disabled=${this.masks.length >= MOST} @click=${this.#add}>${t("mask.add")}</button>
    `;
  }

  /** @param {number} mask @param {number} corner @param {Corner} at */
  #cornerTemplate(mask, corner, [x, y]) {
    return html`<button
      class="corner"
      aria-label=${t("mask.corner", {
        mask: mask + 1,
        corner: corner + 1,
        x: hundred(x),
        y: hundred(y),
      })}
      .style=${`left:${x * 100}%;top:${y * 100}%`}
      @pointerdown=${(/** @type {PointerEvent} */ event) => this.#drag(event, mask, corner)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, mask, corner)}
    ></button>`;
  }

  #add = () => this.#change([...this.masks, rectangle([0.4, 0.4], [0.6, 0.6])]);

  /** @param {Mask[]} masks */
  #change(masks) {
    this.masks = masks;
    this.tell("masks-drawn", { masks });
  }

  /** @param {PointerEvent} event */
  #begin(event) {
    if (this.masks.length >= MOST || event.button !== 0) return;
    const from = this.#at(event);
    this.#follow(
      (moved) => (this.drawing = rectangle(from, this.#at(moved))),
      () => {
        if (this.drawing && isMeant(this.drawing)) this.#change([...this.masks, this.drawing]);
        this.drawing = null;
      },
    );
  }

  /** @param {PointerEvent} event @param {number} mask @param {number} corner */
  #drag(event, mask, corner) {
    event.stopPropagation();
    this.#follow((moved) => this.#change(withCorner(this.masks, mask, corner, this.#at(moved))));
  }

  /** @param {(event: PointerEvent) => void} moved @param {() => void} [over] */
  #follow(moved, over = () => {}) {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("pointermove", moved, { signal });
    window.addEventListener("pointerup", () => (stop.abort(), over()), { signal });
  }

  /** @param {KeyboardEvent} event @param {number} mask @param {number} corner */
  #key(event, mask, corner) {
    const way = WAYS[event.key];
    const [x, y] = this.masks[mask][corner];
    const far = event.shiftKey ? STEP * 10 : STEP;
    if (way)
      this.#change(withCorner(this.masks, mask, corner, [x + way[0] * far, y + way[1] * far]));
    else if (event.key === "+") this.#change(withFurther(this.masks, mask, corner));
    else if (event.key === "Delete") this.#change(withoutCorner(this.masks, mask, corner));
    else return;
    event.preventDefault();
  }

  /** @param {PointerEvent} event @returns {Corner} */
  #at({ clientX, clientY }) {
    const frame = /** @type {Element} */ (this.renderRoot.querySelector(".frame"));
    const { left, top, width, height } = frame.getBoundingClientRect();
    const [x, y] = [(clientX - left) / width, (clientY - top) / height];
    return [Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y))];
  }
}

/** @param {number} fraction */
function hundred(fraction) {
  return Math.round(fraction * 1000) / 10;
}

customElements.define("mask-editor", MaskEditor);
