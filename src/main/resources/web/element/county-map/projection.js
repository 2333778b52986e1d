/** @import { Camera, Place } from "../../client/types.js" */

const WIDTH = 1000;
const MARGIN = 30;

/** Longitude and latitude onto a flat drawing; true enough for one county. */
export class Projection {
  #west;
  #north;
  #scale;
  #squeeze;
  /** @type {string} */
  viewBox;

  /** @param {number[]} lons @param {number[]} lats */
  constructor(lons, lats) {
    this.#west = Math.min(...lons);
    this.#north = Math.max(...lats);
    this.#squeeze = Math.cos((this.#north * Math.PI) / 180);
    const wide = (Math.max(...lons) - this.#west) * this.#squeeze || 1;
    this.#scale = (WIDTH - 2 * MARGIN) / wide;
    const high = (this.#north - Math.min(...lats)) * this.#scale + 2 * MARGIN;
    this.viewBox = `0 0 ${WIDTH} ${Math.round(high)}`;
  }

  /** @param {Place[]} places @returns {Projection | null} null when nothing has a position */
  static over(places) {
    const edges = places.flatMap((place) => place.boundary ?? []);
    const centres = places.filter((place) => place.lon != null && place.lat != null);
    const lons = [...edges.map(([lon]) => lon), ...centres.map((place) => place.lon ?? 0)];
    const lats = [...edges.map(([, lat]) => lat), ...centres.map((place) => place.lat ?? 0)];
    return lons.length ? new Projection(lons, lats) : null;
  }

  /** @param {number} lon @param {number} lat */
  at(lon, lat) {
    const x = MARGIN + (lon - this.#west) * this.#squeeze * this.#scale;
    const y = MARGIN + (this.#north - lat) * this.#scale;
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  }

  /** @param {[number, number][]} boundary */
  outline(boundary) {
    return "M" + boundary.map(([lon, lat]) => this.at(lon, lat).join(" ")).join("L") + "Z";
  }
}

/** Circle, ring, triangle and square: the state is told by shape as well as by colour. */
/** @type {Record<string, (x: number, y: number) => string>} */
const SHAPES = {
  live: (x, y) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0`,
  idle: (x, y) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`,
  connecting: (x, y) => `M${x} ${y - 6}l6 11h-12z`,
  offline: (x, y) => `M${x - 6} ${y - 6}h12v12h-12z`,
  disabled: (x, y) => `M${x - 4} ${y}h8`,
};

/**
 * One path per state for all cameras, so that ten thousand stay cheap.
 * @param {Iterable<Camera>} cameras @param {Projection} projection
 */
export function marksOf(cameras, projection) {
  /** @type {Record<string, string>} */
  const paths = { disabled: "", idle: "", live: "", connecting: "", offline: "" };
  for (const { lon, lat, state } of cameras) {
    if (lon == null || lat == null || !(state.state in SHAPES)) continue;
    const [x, y] = projection.at(lon, lat);
    paths[state.state] += SHAPES[state.state](x, y);
  }
  return paths;
}
