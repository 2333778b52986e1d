import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Follows } from "../../client/follows.js";
import { nameOf } from "../../client/format.js";
import { placement } from "../../client/geometry.js";
import { isFull } from "../../client/layout.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { keyed } from "../wall-window/keyed.js";
import "../wall-window/wall-window.js";
import { CanvasDrag } from "./canvas-drag.js";
import { CanvasDrop } from "./canvas-drop.js";
import { handsTemplate } from "./canvas-hands.js";
import { actOnKey } from "./canvas-keys.js";
import { screenTemplate } from "./canvas-screen.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { WallModel } from "../../client/wall-model.js" */
/** @import { WallWindow } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const WHOLE = { x: 0, y: 0, w: 1, h: 1 };
const MOST_LIVE = 9;

/** The wall as it hangs, small: what is seen here is what hangs, and hands may change it. */
export class WallCanvas extends SpeakingElement {
  static styles = styles;
  static properties = {
    model: { attribute: false },
    catalogue: { attribute: false },
    editable: { type: Boolean, reflect: true },
    selected: { type: String },
    screen: { type: Number },
    screens: { attribute: false },
    marked: { state: true },
  };

  #drag = new CanvasDrag(this);
  #drop = new CanvasDrop(this);

  constructor() {
    super();
    /** @type {WallModel | null} */
    this.model = null;
    /** @type {Catalogue | null} */
    this.catalogue = null;
    this.editable = false;
    this.selected = "";
    this.screen = 0;
    /** @type {Map<number, number> | null} how often each screen is open, where known */
    this.screens = null;
    /** the window that waits to be swapped */
    this.marked = "";
    new Follows(this, () => [this.model]);
  }

  render() {
    const wall = this.model?.wall;
    if (!wall) return html`<p class="empty quiet">${t("wall.loading")}</p>`;
    this.style.setProperty("--ratio", String(wall.width / wall.height));
    return html`
      <div
        class="wall"
        role="group"
        aria-label=${wall.name}
        @dragover=${this.#drop.over}
        @dragleave=${this.#drop.leave}
        @drop=${this.#drop.drop}
      >
        ${wall.screens.map((screen) => screenTemplate(this, screen))}
        ${repeat(
          keyed(wall.windows),
          ([key]) => key,
          ([, window]) => this.#windowTemplate(window),
        )}
        ${this.#ghostTemplate()} ${this.#emptyTemplate(wall.windows.length)}
      </div>
    `;
  }

  /** @param {WallWindow} window */
  #windowTemplate(window) {
    const chosen = window.id === this.selected;
    const target = [this.#drag.target, this.marked].includes(window.id) ? "target" : "";
    return html`
      <div
        class="window ${chosen ? "chosen" : ""} ${target}"
        .style=${placement(window, WHOLE) + ";z-index:" + (window.z + 1)}
        tabindex="0"
        role="group"
        aria-label=${this.#labelOf(window)}
        aria-current=${chosen}
        data-window=${window.id}
        @focus=${() => this.tell("choose-window", { window: window.id })}
        @keydown=${(/** @type {KeyboardEvent} */ event) => actOnKey(this, window, event)}
        @pointerdown=${(/** @type {PointerEvent} */ event) => this.#drag.begin(window, event)}
        @dblclick=${() => actOnKey(this, window, new KeyboardEvent("keydown", { key: "Enter" }))}
      >
        <wall-window
          .window=${window}
          .catalogue=${this.catalogue}
          ?still=${(this.model?.windows.length ?? 0) > MOST_LIVE && !chosen}
        ></wall-window>
        ${this.editable && chosen ? handsTemplate(this, window) : ""}
      </div>
    `;
  }

  #ghostTemplate() {
    const ghost = this.#drag.ghost ?? this.#drop.ghost;
    return ghost ? html`<div class="ghost" .style=${placement(ghost, WHOLE)}></div>` : "";
  }

  /** @param {number} count */
  #emptyTemplate(count) {
    if (count) return "";
    return html`<p class="teach">${t(this.editable ? "wall.empty" : "wall.empty.seen")}</p>`;
  }

  /** @param {WallWindow} window */
  #labelOf(window) {
    const camera = this.catalogue?.cameras.get(window.source.camera ?? "");
    const name = camera ? nameOf(camera) : t("source." + window.source.type);
    const wall = this.model?.wall;
    const full = wall?.screens.some((screen) => isFull(window, screen));
    return t(full ? "window.label.full" : "window.label", { name });
  }

  /** Where a pointer is on the wall, in fractions of it. */
  /** @param {{clientX: number, clientY: number}} event */
  pointOf({ clientX, clientY }) {
    const box = this.renderRoot.querySelector(".wall")?.getBoundingClientRect() ?? new DOMRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  }
}

customElements.define("wall-canvas", WallCanvas);
