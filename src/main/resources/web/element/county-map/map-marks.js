import { standingOf } from "../../client/standing.js";
import { world } from "./map-view.js";

/** @import { Camera } from "../../client/types.js" */
/** @import { MapView } from "./map-view.js" */
/** @typedef {{x: number, y: number, cameras: Camera[], faults: number, live: number}} Mark one camera, or many */

const CELL = 52;
const ALONE = 3;
const REACH = 14;

/** Cameras in sight; where many would lie on one another, one mark for all of them. */
/** @param {Iterable<Camera>} cameras @param {MapView} view @returns {Mark[]} */
export function marksOf(cameras, view) {
  const size = CELL / 2 ** Math.floor(Math.log2(view.scale));
  /** @type {Map<string, Mark>} */
  const cells = new Map();
  for (const camera of cameras) {
    if (camera.lon == null || camera.lat == null) continue;
    const [wx, wy] = world(camera.lon, camera.lat);
    const [x, y] = view.pixel(wx, wy);
    if (x < -CELL || y < -CELL || x > view.width + CELL || y > view.height + CELL) continue;
    const key = view.close ? camera.id : `${Math.floor(wx / size)}:${Math.floor(wy / size)}`;
    const cell = cells.get(key);
    if (cell) add(cell, camera, x, y);
    else cells.set(key, add({ x: 0, y: 0, cameras: [], faults: 0, live: 0 }, camera, x, y));
  }
  return [...cells.values()].flatMap((cell) =>
    cell.cameras.length > ALONE ? middle(cell) : apart(cell, view),
  );
}

/** @param {Mark} cell @param {Camera} camera @param {number} x @param {number} y */
function add(cell, camera, x, y) {
  const standing = standingOf(camera);
  cell.cameras.push(camera);
  cell.x += x;
  cell.y += y;
  cell.faults += standing === "offline" ? 1 : 0;
  cell.live += standing === "live" ? 1 : 0;
  return cell;
}

/** @param {Mark} cell */
function middle(cell) {
  const { length } = cell.cameras;
  return { ...cell, x: cell.x / length, y: cell.y / length };
}

/** @param {Mark} cell @param {MapView} view */
function apart(cell, view) {
  return cell.cameras.map((camera) => {
    const [x, y] = view.at(camera.lon, camera.lat);
    return add({ x: 0, y: 0, cameras: [], faults: 0, live: 0 }, camera, x, y);
  });
}

/** How large a mark for many is. @param {Mark} mark */
export function radiusOf({ cameras }) {
  return cameras.length === 1 ? 5 : 11 + Math.min(9, Math.log2(cameras.length));
}

/** The mark nearest to a point, if one is within reach. */
/** @param {Mark[]} marks @param {number} x @param {number} y @param {number} [reach] */
export function nearestTo(marks, x, y, reach = REACH) {
  /** @type {Mark | null} */
  let best = null;
  let least = Infinity;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance < least && distance <= Math.max(reach, radiusOf(mark))) {
      best = mark;
      least = distance;
    }
  }
  return best;
}
