import { html } from "lit";
import { count, nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { standingOf } from "../../client/standing.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { CountyMap } from "./county-map.js" */
/** @import { Mark } from "./map-marks.js" */

/** How many cameras stand how. @param {Catalogue} catalogue */
export function legendTemplate(catalogue) {
  const { total, faults, unconnected } = catalogue.countAll();
  if (!catalogue.loaded && !total) return "";
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

/** What is pointed at, in words. @param {Mark | null} mark */
export function saidOf(mark) {
  if (!mark) return "";
  const [camera] = mark.cameras;
  if (mark.cameras.length === 1) {
    return t("map.one", { name: nameOf(camera), state: t("state." + standingOf(camera)) });
  }
  const key = mark.faults ? "map.many.faults" : "map.many";
  return t(key, { count: count(mark.cameras.length), faults: count(mark.faults) });
}

/** @param {CountyMap} map */
export function toolsTemplate(map) {
  const zoom = (/** @type {number} */ factor) => () => map.moved((view) => view.zoom(factor));
  return html`
    <div class="tools" role="group" aria-label=${t("map.tools")}>
      <button title=${t("map.closer")} aria-label=${t("map.closer")} @click=${zoom(1.6)}>+</button>
      <button title=${t("map.further")} aria-label=${t("map.further")} @click=${zoom(1 / 1.6)}>
        −
      </button>
      <button title=${t("map.whole")} @click=${() => map.showWhole()}>
        ${t("map.whole.short")}
      </button>
      <button
        title=${t("map.box")}
        aria-pressed=${map.boxing}
        @click=${() => (map.boxing = !map.boxing)}
      >
        ${t("map.box.short")}
      </button>
    </div>
  `;
}

/** What can be done with the cameras that were selected. @param {CountyMap} map */
export function barTemplate(map) {
  const cameras = () => ({ cameras: [...map.selected] });
  return html`
    <div class="bar" role="group" aria-label=${t("map.selected.label")}>
      <span role="status">${t("map.selected", { count: count(map.selected.size) })}</span>
      ${map.hangable
        ? html`<button class="primary" @click=${() => map.tell("hang-cameras", cameras())}>
              ${t("map.selected.hang")}
            </button>
            <button @click=${() => map.tell("selection", cameras())}>
              ${t("map.selected.tour")}
            </button>`
        : ""}
      <button class="plain" @click=${() => map.clear()}>${t("map.selected.clear")}</button>
    </div>
  `;
}
