/** Which pictures are shown, where and how large: pure, from who is there and the layout. */

/** @import { PictureKind, Seat, SlotMap } from "./conference-types.js" */
/** @typedef {"grid" | "speaker" | "spotlight"} Layout */
/** @typedef {{seat: Seat, source: PictureKind, key: string}} Picture */
/** @typedef {{large: Picture | null, small: Picture[], page: number, pages: number}} Arrangement */

/** How many pictures come at once. */
export const SLOTS = 9;
/** How many stand beside a large one. */
const STRIP = 5;

/** @type {Layout[]} */
export const LAYOUTS = ["grid", "speaker", "spotlight"];

/**
 * All pictures that others may send, screens first.
 * @param {Seat[]} seats @param {string} own
 * @returns {Picture[]}
 */
export function picturesOf(seats, own) {
  const others = seats.filter(
    ({ seat, state, sends }) => seat !== own && sends && (state === "seated" || state === "away"),
  );
  const screens = others.filter(({ screen }) => screen).map((seat) => picture(seat, "screen"));
  return [...screens, ...others.map((seat) => picture(seat, "camera"))];
}

/**
 * @param {Layout} layout
 * @param {Picture[]} pictures
 * @param {{spotlight: string | null, speaker: string | null, page: number}} look
 * @returns {Arrangement}
 */
export function arranged(layout, pictures, { spotlight, speaker, page }) {
  if (layout === "grid") return paged(null, pictures, SLOTS, page);
  const large =
    pictures.find(({ source }) => source === "screen") ??
    pictures.find(({ seat }) => seat.seat === spotlight) ??
    pictures.find(({ seat }) => seat.seat === speaker) ??
    pictures[0] ??
    null;
  if (layout === "spotlight") return { large, small: [], page: 0, pages: 1 };
  const rest = pictures.filter((one) => one !== large);
  return paged(large, rest, STRIP, page);
}

/** The columns that make pictures of 16 to 9 largest. @param {number} count @param {number} width @param {number} height */
export function columnsFor(count, width, height) {
  let best = { columns: 1, size: 0 };
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const rows = Math.ceil(count / columns);
    const size = Math.min(width / columns, ((height / rows) * 16) / 9);
    if (size > best.size) best = { columns, size };
  }
  return best.columns;
}

/**
 * The wanted height of each slot, and whom to show before others.
 * @param {SlotMap} slots
 * @param {Map<string, number>} heights of the pictures that are shown, in device pixels, by key, the most wanted first
 */
export function constraintsOf(slots, heights) {
  const owners = new Map(slots.video.map(({ mid, seat, source }) => [mid, `${seat}/${source}`]));
  const carried = new Set(owners.values());
  const waiting = [...heights].filter(([key]) => !carried.has(key)).map(([, height]) => height);
  /** @type {Record<string, number>} */
  const wanted = {};
  for (let i = 0; i < SLOTS; i++) {
    const owner = owners.get("v" + i);
    wanted["v" + i] = owner ? (heights.get(owner) ?? 0) : Math.max(0, ...waiting);
  }
  const want = [...heights.keys()].map((key) => {
    const [seat, source] = key.split("/");
    return { seat, source };
  });
  return { slots: wanted, want };
}

/** @param {Seat} seat @param {PictureKind} source @returns {Picture} */
function picture(seat, source) {
  return { seat, source, key: `${seat.seat}/${source}` };
}

/** @param {Picture | null} large @param {Picture[]} small @param {number} most @param {number} page */
function paged(large, small, most, page) {
  const pages = Math.max(1, Math.ceil(small.length / most));
  const shown = Math.min(page, pages - 1);
  return { large, small: small.slice(shown * most, (shown + 1) * most), page: shown, pages };
}
