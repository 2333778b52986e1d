import { nameOf } from "../../client/format.js";
import { standingOf } from "../../client/standing.js";
import { radiusOf } from "./map-marks.js";
import { COLOURS, HOLLOW, polygon, SHAPES } from "./map-shapes.js";

/** @import { Place } from "../../client/types.js" */
/** @import { Mark } from "./map-marks.js" */
/** @import { MapView } from "./map-view.js" */
/** @typedef {{x: number, y: number, w: number, h: number}} Box */
/**
 * @typedef {object} Scene
 * @property {MapView} view
 * @property {Place[]} townships
 * @property {Mark[]} marks
 * @property {string} chosen the camera that is previewed
 * @property {Set<string>} selected
 * @property {Mark | null} pointed
 * @property {Box | null} box
 * @property {boolean} onTiles
 */

/** Draws all of a map but the tiles under it. */
/** @param {CanvasRenderingContext2D} c @param {Scene} scene @param {CSSStyleDeclaration} style */
export function paint(c, scene, style) {
  const colour = once((/** @type {string} */ token) => style.getPropertyValue(token));
  c.clearRect(0, 0, scene.view.width, scene.view.height);
  outlines(c, scene, colour);
  const ordered = [...scene.marks].sort((a, b) => a.faults - b.faults);
  ordered.forEach((mark) =>
    mark.cameras.length === 1 ? single(c, mark, scene, colour) : many(c, mark, colour),
  );
  names(c, scene, colour, parseFloat(style.fontSize));
  if (scene.pointed) ring(c, scene.pointed, colour("--link"));
  if (scene.box) boxed(c, scene.box, colour("--link"));
}

/** What is asked for again is remembered. @param {(token: string) => string} ask */
function once(ask) {
  /** @type {Map<string, string>} */
  const told = new Map();
  return (/** @type {string} */ token) => {
    const known = told.get(token) ?? ask(token);
    told.set(token, known);
    return known;
  };
}

/** @param {CanvasRenderingContext2D} c @param {Scene} scene @param {(token: string) => string} colour */
function outlines(c, { view, townships, onTiles }, colour) {
  c.beginPath();
  for (const { boundary } of townships) {
    if (boundary) polygon(c, ...boundary.map(([lon, lat]) => view.at(lon, lat)));
  }
  c.fillStyle = colour("--raised");
  if (!onTiles) c.fill();
  c.strokeStyle = colour(onTiles ? "--accent" : "--line");
  c.lineWidth = 1.5;
  c.stroke();
}

/** @param {CanvasRenderingContext2D} c @param {Scene} scene @param {(token: string) => string} colour @param {number} size */
function names(c, { view, townships, marks }, colour, size) {
  c.font = `${size}px ${colour("--font")}`;
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.lineWidth = 3;
  c.strokeStyle = colour("--surface");
  c.fillStyle = colour("--text");
  if (view.width < 26 * size) return;
  for (const place of townships) {
    const [x, middle] = view.at(place.lon, place.lat);
    const y = marks.reduce((free, mark) => beneath(mark, x, free, size), middle);
    c.strokeText(nameOf(place), x, y);
    c.fillText(nameOf(place), x, y);
  }
}

/** A name gives way to the mark it would lie on. @param {Mark} mark @param {number} x @param {number} y @param {number} size */
function beneath(mark, x, y, size) {
  const radius = radiusOf(mark);
  const meets = Math.abs(mark.x - x) < radius + 1.5 * size && Math.abs(mark.y - y) < radius + size;
  return meets ? Math.max(y, mark.y + radius + 0.8 * size) : y;
}

/** @param {CanvasRenderingContext2D} c @param {Mark} mark @param {Scene} scene @param {(token: string) => string} colour */
function single(c, mark, { chosen, selected }, colour) {
  const [camera] = mark.cameras;
  const standing = standingOf(camera);
  const known = standing === "offline" && camera.state.acknowledged;
  c.beginPath();
  SHAPES[standing]?.(c, mark.x, mark.y, radiusOf(mark));
  c.fillStyle = c.strokeStyle = colour(COLOURS[standing] ?? "--grey");
  c.lineWidth = 2;
  if (HOLLOW.has(standing) || known) c.stroke();
  else c.fill();
  if (camera.id === chosen) ring(c, mark, colour("--text"));
  else if (selected.has(camera.id)) ring(c, mark, colour("--link"));
}

/** @param {CanvasRenderingContext2D} c @param {Mark} mark @param {(token: string) => string} colour */
function many(c, mark, colour) {
  const radius = radiusOf(mark);
  c.beginPath();
  c.arc(mark.x, mark.y, radius, 0, 7);
  c.fillStyle = colour("--surface");
  c.fill();
  c.lineWidth = 2;
  c.strokeStyle = colour(mark.live ? "--green" : "--grey");
  c.stroke();
  c.fillStyle = colour("--text");
  c.font = `11px ${colour("--font")}`;
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.fillText(String(mark.cameras.length), mark.x, mark.y + 0.5);
  if (!mark.faults) return;
  c.fillStyle = colour("--red");
  c.fillRect(mark.x + radius * 0.5, mark.y - radius - 3, 10, 10);
}

/** @param {CanvasRenderingContext2D} c @param {Mark} mark @param {string} colour */
function ring(c, mark, colour) {
  c.beginPath();
  c.arc(mark.x, mark.y, radiusOf(mark) + 4, 0, 7);
  c.strokeStyle = colour;
  c.lineWidth = 2;
  c.stroke();
}

/** @param {CanvasRenderingContext2D} c @param {Box} box @param {string} colour */
function boxed(c, { x, y, w, h }, colour) {
  c.setLineDash([4, 4]);
  c.strokeStyle = colour;
  c.strokeRect(x, y, w, h);
  c.setLineDash([]);
}
