import { standingOf } from "../../client/standing.js";

/** @import { Camera } from "../../client/types.js" */
/** @import { Projection } from "./projection.js" */

/**
 * Circle, ring, triangle, square and dash: the state is told by shape as well as by colour.
 * @type {Record<string, (x: number, y: number, r: number) => string>}
 */
const SHAPES = {
  disabled: (x, y, r) => `M${x - r} ${y}h${2 * r}`,
  unconnected: (x, y, r) => `M${x - r / 2} ${y}h${r}`,
  idle: (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  live: (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  connecting: (x, y, r) => `M${x} ${y - 1.4 * r}l${1.4 * r} ${2.5 * r}h${-2.8 * r}z`,
  offline: (x, y, r) => `M${x - 1.2 * r} ${y - 1.2 * r}h${2.4 * r}v${2.4 * r}h${-2.4 * r}z`,
};

/**
 * One path per state for all cameras, so that ten thousand stay cheap; the more, the smaller.
 * @param {Camera[]} cameras @param {Projection} projection
 */
export function marksOf(cameras, projection) {
  const size = Math.round(Math.min(8, Math.max(3, 140 / Math.sqrt(cameras.length))) * 10) / 10;
  /** @type {Record<string, string>} */
  const paths = Object.fromEntries(Object.keys(SHAPES).map((state) => [state, ""]));
  for (const camera of cameras) {
    const { lon, lat } = camera;
    const standing = standingOf(camera);
    if (lon == null || lat == null || !(standing in SHAPES)) continue;
    const [x, y] = projection.at(lon, lat);
    paths[standing] += SHAPES[standing](x, y, size);
  }
  return paths;
}

/**
 * The camera next to a point of the drawing, if one is near enough.
 * @param {number} x @param {number} y @param {number} most
 * @param {Iterable<Camera>} cameras @param {Projection} projection
 */
export function nearestTo(x, y, most, cameras, projection) {
  let best = null;
  let least = most;
  for (const camera of cameras) {
    const [cx, cy] = projection.at(camera.lon ?? NaN, camera.lat ?? NaN);
    const distance = Math.hypot(cx - x, cy - y);
    if (distance < least) [best, least] = [camera, distance];
  }
  return best;
}
