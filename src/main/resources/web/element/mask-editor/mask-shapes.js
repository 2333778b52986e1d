/** Polygons over a picture in fractions of it, as plain values. */

/** @typedef {[number, number]} Corner */
/** @typedef {Corner[]} Mask */

const MOST_CORNERS = 32;

/** @param {Corner} one @param {Corner} other @returns {Mask} */
export function rectangle([ax, ay], [bx, by]) {
  const [left, right] = [Math.min(ax, bx), Math.max(ax, bx)];
  const [top, bottom] = [Math.min(ay, by), Math.max(ay, by)];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** Large enough to be meant. @param {Mask} mask */
export function isMeant(mask) {
  const [[left, top], , [right, bottom]] = mask;
  return right - left > 0.01 && bottom - top > 0.01;
}

/** @param {Mask[]} masks @param {number} at @param {number} corner @param {Corner} to @returns {Mask[]} */
export function withCorner(masks, at, corner, [x, y]) {
  const kept = /** @type {Corner} */ ([within(x), within(y)]);
  return masks.map((mask, i) =>
    i === at ? mask.map((old, j) => (j === corner ? kept : old)) : mask,
  );
}

/** A further corner halfway to the next. @param {Mask[]} masks @param {number} at @param {number} corner @returns {Mask[]} */
export function withFurther(masks, at, corner) {
  const mask = masks[at];
  if (!mask || mask.length >= MOST_CORNERS) return masks;
  const [ax, ay] = mask[corner];
  const [bx, by] = mask[(corner + 1) % mask.length];
  const middle = /** @type {Corner} */ ([(ax + bx) / 2, (ay + by) / 2]);
  const more = [...mask.slice(0, corner + 1), middle, ...mask.slice(corner + 1)];
  return masks.map((old, i) => (i === at ? more : old));
}

/** Without the corner; a mask that would have two is taken away. @param {Mask[]} masks @param {number} at @param {number} corner */
export function withoutCorner(masks, at, corner) {
  if (masks[at].length <= 3) return masks.filter((_, i) => i !== at);
  return masks.map((mask, i) => (i === at ? mask.filter((_, j) => j !== corner) : mask));
}

/** @param {number} fraction */
function within(fraction) {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 10_000) / 10_000;
}
