import { html, svg } from "lit";
import { Follows } from "../../client/follows.js";
import { count, nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { marksOf, nearestTo } from "./map-marks.js";
import { Projection } from "./projection.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Place } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/** The townships' outlines with every camera as a mark: its shape and colour tell the state. */
export class CountyMap extends SpeakingElement {
  static styles = styles;
  static properties = { catalogue: { attribute: false } };

  /** @type {Projection | null} */
  #projection = null;

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    new Follows(this, () => [this.catalogue]);
  }

  render() {
    const { catalogue } = this;
    const places = [...(catalogue?.places.values() ?? [])];
    const projection = (this.#projection = Projection.over(places));
    if (!catalogue || !projection) return html`<p class="empty quiet">${t("map.empty")}</p>`;
    const townships = places.filter((place) => place.kind === "township");
    const marks = Object.entries(marksOf([...catalogue.cameras.values()], projection));
    return html`
      <div class="field">
        <div class="map" .style=${`--ratio:${projection.width / projection.height}`}>
          <svg
            viewBox="0 0 ${projection.width} ${projection.height}"
            role="img"
            aria-label=${t("map.label")}
            @click=${this.#choose}
          >
            ${townships.map((place) => outlineTemplate(place, projection))}
            ${marks.map(([state, path]) => svg`<path class="camera ${state}" d=${path} />`)}
          </svg>
          ${townships.map((place) => nameTemplate(place, projection))}
        </div>
      </div>
      ${legendTemplate(catalogue)}
    `;
  }

  /** @param {MouseEvent} event */
  #choose(event) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    if (!this.catalogue || !this.#projection) return;
    const scale = this.#projection.width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    const camera = nearestTo(x, y, 12 * scale, this.catalogue.cameras.values(), this.#projection);
    if (camera) this.tell("choose-camera", { id: camera.id });
  }
}

/** @param {Place} place @param {Projection} projection */
function outlineTemplate(place, projection) {
  return place.boundary
    ? svg`<path class="township" d=${projection.outline(place.boundary)} />`
    : "";
}

/** @param {Place} place @param {Projection} projection */
function nameTemplate(place, projection) {
  if (place.lon == null || place.lat == null) return "";
  const [x, y] = projection.at(place.lon, place.lat);
  const at = `left:${(x / projection.width) * 100}%;top:${(y / projection.height) * 100}%`;
  return html`<span class="name" .style=${at}>${nameOf(place)}</span>`;
}

/** @param {Catalogue} catalogue */
function legendTemplate(catalogue) {
  const { total, faults, unconnected } = catalogue.countAll();
  const away = html`<span
    ><i class="mark unconnected"></i>${t("map.unconnected", { count: count(unconnected) })}</span
  >`;
  return html`
    <p class="legend">
      <span
        ><i class="mark good"></i>${t("map.good", {
          count: count(total - faults - unconnected),
        })}</span
      >
      <span><i class="mark fault"></i>${t("map.faults", { count: count(faults) })}</span>
      ${unconnected ? away : ""}
    </p>
  `;
}

customElements.define("county-map", CountyMap);
