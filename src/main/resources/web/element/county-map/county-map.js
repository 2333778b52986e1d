import { html } from "lit";
import { get } from "../../client/api.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { actOnMapKey } from "./map-keys.js";
import { MapActs } from "./map-acts.js";
import { MapHands } from "./map-hands.js";
import { barTemplate, legendTemplate, saidOf, toolsTemplate } from "./map-legend.js";
import { marksOf } from "./map-marks.js";
import { paint } from "./map-paint.js";
import { attributionTemplate, tilesTemplate } from "./map-tiles.js";
import { boundsOf } from "./map-view.js";
import { TileWatch } from "./tile-watch.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Tiles } from "./map-tiles.js" */

const styles = await sheets(import.meta.url);
/** @type {Promise<Tiles | null> | undefined} asked for once on a page */
let server;

/** The townships' outlines with the cameras: shape and colour of a mark tell the state. */
export class CountyMap extends MapActs {
  static styles = styles;
  static properties = {
    catalogue: { attribute: false },
    camera: { type: String },
    interactive: { type: Boolean, reflect: true },
    hangable: { type: Boolean },
    boxing: { state: true },
    tiles: { state: true },
  };

  #hands = new MapHands(this);
  #watch = new TileWatch(this);
  #size = new ResizeObserver(([{ contentRect }]) => this.#resized(contentRect));
  #frame = 0;

  constructor() {
    super();
    this.camera = "";
    this.interactive = this.hangable = false;
    /** @type {Tiles | null} */
    this.tiles = null;
    new Follows(this, () => [this.catalogue]);
    server ??= get("/map").then(
      (answer) => answer.tiles,
      () => null,
    );
    server.then((tiles) => (this.tiles = tiles));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#size.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  render() {
    const { catalogue } = this;
    const bounds = catalogue && boundsOf(catalogue.places);
    if (!catalogue || !bounds) return html`<p class="empty quiet">${t("map.empty")}</p>`;
    if (this.view.whole) this.view.fit(bounds);
    return html`
      ${this.tiles ? tilesTemplate(this.tiles, this.view, this.#watch) : ""}
      <canvas aria-hidden="true"></canvas>
      ${this.tiles ? attributionTemplate(this.tiles, this.#watch) : ""}
      ${this.interactive
        ? this.#targetTemplate()
        : html`<div class="target" role="img" aria-label=${t("map.label")}></div>`}
      ${legendTemplate(catalogue)} ${this.interactive ? toolsTemplate(this) : ""}
      ${this.selected.size ? barTemplate(this) : ""}
    `;
  }

  #targetTemplate() {
    return html`
      <div
        class="target ${this.boxing ? "boxing" : ""}"
        role="application"
        tabindex="0"
        aria-label=${t("map.label.keys")}
        @pointerdown=${this.#hands.down}
        @pointermove=${this.#hands.move}
        @pointerup=${this.#hands.up}
        @pointercancel=${this.#hands.gone}
        @pointerleave=${() => this.aim(null)}
        @wheel=${this.#hands.wheel}
        @dragstart=${this.dragged}
        @keydown=${(/** @type {KeyboardEvent} */ event) => actOnMapKey(this, event)}
      ></div>
      <p class="said" aria-live="polite" ?hidden=${!this.pointed}>${saidOf(this.pointed)}</p>
    `;
  }

  updated() {
    this.draw();
  }

  /** Once a frame at most. */
  draw() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint() {
    const canvas = this.renderRoot.querySelector("canvas");
    const { view, catalogue } = this;
    const c = canvas?.getContext("2d");
    if (!canvas || !c || !catalogue || view.width < 1) return;
    const ratio = devicePixelRatio;
    canvas.width = Math.round(view.width * ratio);
    canvas.height = Math.round(view.height * ratio);
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.marks = marksOf(catalogue.cameras.values(), view);
    const townships = [...catalogue.places.values()].filter(({ kind }) => kind === "township");
    const { camera: chosen, selected, pointed, box } = this;
    const onTiles = this.#watch.there;
    const scene = { view, townships, marks: this.marks, chosen, selected, pointed, box, onTiles };
    paint(c, scene, getComputedStyle(this));
  }

  /** @param {DOMRectReadOnly} box */
  #resized({ width, height }) {
    this.view.resize(width, height);
    this.requestUpdate();
  }
}

customElements.define("county-map", CountyMap);
