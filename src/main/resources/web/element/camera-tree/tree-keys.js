/** @import { CameraTree } from "./camera-tree.js" */

/**
 * Moves through the tree as trees are moved through everywhere.
 * @param {CameraTree} tree @param {KeyboardEvent} event
 */
export function actOnTreeKey(tree, event) {
  const { rows } = tree;
  const at = rows.findIndex((row) => row.id === tree.active);
  const row = rows[at];
  switch (event.key) {
    case "ArrowDown":
      return go(tree, event, Math.min(at + 1, rows.length - 1));
    case "ArrowUp":
      return go(tree, event, Math.max(at - 1, 0));
    case "Home":
      return go(tree, event, 0);
    case "End":
      return go(tree, event, rows.length - 1);
    case "ArrowRight":
      return row && !row.camera && !tree.open.has(row.id) ? tree.act(row) : go(tree, event, at + 1);
    case "ArrowLeft":
      return row && !row.camera && tree.open.has(row.id)
        ? tree.act(row)
        : go(tree, event, parentOf(tree, at));
    case "Enter":
      return row && tree.act(row);
  }
}

/** @param {CameraTree} tree @param {KeyboardEvent} event @param {number} index */
function go(tree, event, index) {
  event.preventDefault();
  const row = tree.rows[index];
  if (!row) return;
  tree.active = row.id;
  tree.reveal(index);
}

/** @param {CameraTree} tree @param {number} at */
function parentOf({ rows }, at) {
  const level = rows[at]?.level ?? 0;
  for (let i = at - 1; i >= 0; i--) {
    if (rows[i].level < level) return i;
  }
  return at;
}
