/** @import { Place } from "../../client/types.js" */

const WIDTH = 1000;
const MARGIN = 30;

/** Longitude and latitude onto a flat drawing; true enough for one county. */
export class Projection {
  #west;
  #north;
  #scale;
  #squeeze;
  width = WIDTH;
  /** @type {number} */
  height;

  /** @param {number[]} lons @param {number[]} lats */
  constructor(lons, lats) {
    this.#west = Math.min(...lons);
    this.#north = Math.max(...lats);
    this.#squeeze = Math.cos((this.#north * Math.PI) / 180);
    const wide = (Math.max(...lons) - this.#west) * this.#squeeze || 1;
    this.#scale = (WIDTH - 2 * MARGIN) / wide;
    this.height = Math.round((this.#north - Math.min(...lats)) * this.#scale) + 2 * MARGIN;
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
