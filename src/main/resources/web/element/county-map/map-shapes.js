/** Circle, ring, triangle, square and dash: the state is told by shape as well as by colour. */
/** @type {Record<string, (c: CanvasRenderingContext2D, x: number, y: number, r: number) => void>} */
export const SHAPES = {
  live: (c, x, y, r) => c.arc(x, y, r, 0, 7),
  idle: (c, x, y, r) => c.arc(x, y, r - 1, 0, 7),
  connecting: (c, x, y, r) =>
    polygon(c, [x, y - 1.3 * r], [x + 1.3 * r, y + r], [x - 1.3 * r, y + r]),
  offline: (c, x, y, r) => c.rect(x - r, y - r, 2 * r, 2 * r),
  disabled: (c, x, y, r) => c.rect(x - r, y - 1.5, 2 * r, 3),
  unconnected: (c, x, y, r) => c.rect(x - r / 2, y - 1.5, r, 3),
};
export const HOLLOW = new Set(["idle"]);
/** @type {Record<string, string>} */
export const COLOURS = {
  live: "--green",
  idle: "--green",
  connecting: "--amber",
  offline: "--red",
  disabled: "--grey",
  unconnected: "--grey",
};

/** @param {CanvasRenderingContext2D} c @param {[number, number][]} points */
export function polygon(c, ...points) {
  points.forEach(([x, y], i) => (i ? c.lineTo(x, y) : c.moveTo(x, y)));
  c.closePath();
}
