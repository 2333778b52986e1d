import { nearestTo } from "./map-marks.js";

/** @import { CountyMap } from "./county-map.js" */

const STEP = 60;
/** @type {Record<string, [number, number]>} */
const WAYS = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/**
 * The map by keys: it is moved under its middle, and Enter takes what lies there.
 * @param {CountyMap} map @param {KeyboardEvent} event
 */
export function actOnMapKey(map, event) {
  const way = WAYS[event.key];
  if (way) map.moved((view) => view.pan(...way));
  else if (event.key === "+" || event.key === "=") map.moved((view) => view.zoom(1.5));
  else if (event.key === "-") map.moved((view) => view.zoom(1 / 1.5));
  else if (event.key === "0" || event.key === "Home") map.showWhole();
  else if (event.key === "Escape") map.clear();
  else if (event.key === "b" || event.key === "B") map.takeAround();
  else if (event.key === "Enter") map.take(middle(map));
  else return;
  event.preventDefault();
  map.aim(middle(map));
}

/** What lies nearest to the middle. @param {CountyMap} map */
function middle({ marks, view }) {
  return nearestTo(marks, view.width / 2, view.height / 2, Math.min(view.width, view.height) / 3);
}
