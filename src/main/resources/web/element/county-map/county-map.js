import { html, svg } from "lit";
import { Follows } from "../../client/follows.js";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { marksOf, Projection } from "./projection.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Place } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/** The townships' outlines with every camera as a mark: its shape and colour tell the state. */
export class CountyMap extends SpeakingElement {
  static styles = styles;
  static properties = { catalogue: { attribute: false } };

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    new Follows(this, () => [this.catalogue]);
  }

  render() {
    const catalogue = this.catalogue;
    const places = [...(catalogue?.places.values() ?? [])];
    const townships = places.filter((place) => place.kind === "township");
    const projection = Projection.over(places);
    if (!catalogue || !projection) return html`<p class="empty quiet">${t("map.empty")}</p>`;
    const marks = marksOf(catalogue.cameras.values(), projection);
    return html`
      <svg viewBox=${projection.viewBox} role="img" aria-label=${t("map.label")}>
        ${townships.map((place) => outlineTemplate(place, projection))}
        ${Object.entries(marks).map(
          ([state, path]) => svg`<path class="camera ${state}" d=${path} />`,
        )}
        ${townships.map((place) => nameTemplate(place, projection))}
      </svg>
      ${legendTemplate(catalogue)}
    `;
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
  return svg`<text x=${x} y=${y}>${nameOf(place)}</text>`;
}

/** @param {Catalogue} catalogue */
function legendTemplate(catalogue) {
  const faults = catalogue.faults().length;
  const total = catalogue.cameras.size;
  return html`
    <p class="legend">
      <span><i class="mark good"></i>${t("map.good", { count: total - faults })}</span>
      <span><i class="mark fault"></i>${t("map.faults", { count: faults })}</span>
    </p>
  `;
}

customElements.define("county-map", CountyMap);
