/** The tiles of a tour, which lie one over the other. */

/** @param {ParentNode | undefined} tiles @param {number} at */
function tileAt(tiles, at) {
  return /** @type {any} */ (tiles?.querySelector(`[data-at="${at}"]`));
}

/** Whether its picture is there, or nothing is waited for. */
/** @param {ParentNode | undefined} tiles @param {number} at @returns {boolean} */
export function isReady(tiles, at) {
  const tile = tileAt(tiles, at);
  return Boolean(tile) && (tile.phase === undefined || tile.phase === "live");
}

/** Ends when the tile has faded in, so that nothing below it shows any more. */
/** @param {ParentNode} tiles @param {number} at */
export async function fadeOf(tiles, at) {
  /** @type {Animation[]} */
  const fades = tileAt(tiles, at)?.getAnimations() ?? [];
  await Promise.allSettled(fades.map(({ finished }) => finished));
}
