/** @import { Camera, Place } from "../../client/types.js" */
/** @typedef {{west: number, east: number, north: number, south: number}} Bounds in world units */

const LEAST_MARGIN = 24;
const CLOSEST = 256 * 2 ** 19;

/** Longitude and latitude in the square of web Mercator, 0 to 1 (EPSG:3857, as tile servers have it). */
/** @param {number} lon @param {number} lat @returns {[number, number]} */
export function world(lon, lat) {
  const angle = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180;
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2];
}

/** @type {WeakMap<Map<string, Place>, Bounds>} */
const bounded = new WeakMap();

/** All that has a position: outlines, else centres. @param {Map<string, Place>} places @returns {Bounds | null} */
export function boundsOf(places) {
  const known = bounded.get(places);
  if (known) return known;
  const bounds = { west: 2, east: -1, north: 2, south: -1 };
  for (const { boundary, lon, lat } of places.values()) {
    const points = boundary ?? (lon != null && lat != null ? [[lon, lat]] : []);
    for (const [x, y] of points.map(([east, north]) => world(east, north))) include(bounds, x, y);
  }
  if (bounds.west > 1) return null;
  bounded.set(places, bounds);
  return bounds;
}

/** @param {Camera[]} cameras @returns {Bounds} */
export function boundsOfCameras(cameras) {
  const bounds = { west: 2, east: -1, north: 2, south: -1 };
  for (const { lon, lat } of cameras) include(bounds, ...world(lon ?? 0, lat ?? 0));
  return bounds;
}

/** @param {Bounds} bounds @param {number} x @param {number} y */
function include(bounds, x, y) {
  bounds.west = Math.min(bounds.west, x);
  bounds.east = Math.max(bounds.east, x);
  bounds.north = Math.min(bounds.north, y);
  bounds.south = Math.max(bounds.south, y);
}

/** Which part of the world is seen, and how large. */
export class MapView {
  width = 0;
  height = 0;
  /** Pixels for the whole world. */
  scale = 1;
  #x = 0.5;
  #y = 0.5;
  /** Nobody has moved it: it shows the whole county at any size. */
  whole = true;

  /** @param {number} width @param {number} height */
  resize(width, height) {
    this.width = width;
    this.height = height;
  }

  /** @param {Bounds} bounds @param {number} [closest] */
  fit({ west, east, north, south }, closest = CLOSEST) {
    const inner = (/** @type {number} */ length) => Math.max(40, length - 2 * LEAST_MARGIN);
    const wide = inner(this.width) / Math.max(east - west, 1e-9);
    const high = inner(this.height) / Math.max(south - north, 1e-9);
    this.scale = Math.min(wide, high, closest);
    this.#x = (west + east) / 2;
    this.#y = (north + south) / 2;
  }

  /** @param {number} dx pixels @param {number} dy */
  pan(dx, dy) {
    this.whole = false;
    this.#x = Math.max(0, Math.min(1, this.#x - dx / this.scale));
    this.#y = Math.max(0, Math.min(1, this.#y - dy / this.scale));
  }

  /** What lies under the pixel stays there. @param {number} factor @param {number} [x] @param {number} [y] */
  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const [wx, wy] = this.worldAt(x, y);
    this.whole = false;
    this.scale = Math.max(256, Math.min(CLOSEST, this.scale * factor));
    const [after, below] = this.worldAt(x, y);
    this.#x += wx - after;
    this.#y += wy - below;
  }

  /** @param {number} wx @param {number} wy @returns {[number, number]} */
  pixel(wx, wy) {
    return [
      (wx - this.#x) * this.scale + this.width / 2,
      (wy - this.#y) * this.scale + this.height / 2,
    ];
  }

  /** @param {number | undefined} lon @param {number | undefined} lat */
  at(lon, lat) {
    return this.pixel(...world(lon ?? NaN, lat ?? NaN));
  }

  /** @param {number} x @param {number} y @returns {[number, number]} */
  worldAt(x, y) {
    return [
      (x - this.width / 2) / this.scale + this.#x,
      (y - this.height / 2) / this.scale + this.#y,
    ];
  }

  /** How close the whole of it is, so that nothing is grouped any more. */
  get close() {
    return this.scale >= CLOSEST / 16;
  }
}
