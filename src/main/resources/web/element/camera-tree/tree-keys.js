/** @import { TreeActs } from "./tree-acts.js" */

/**
 * Moves through the tree as trees are moved through everywhere (WAI-ARIA practices, tree view);
 * S stars, Shift and Enter hang, F2 and Delete rename and remove a group of favourites.
 * @param {TreeActs} tree @param {KeyboardEvent} event
 */
export function actOnTreeKey(tree, event) {
  const { rows } = tree;
  const at = rows.findIndex((row) => row.key === tree.active);
  const row = rows[at];
  switch (event.key) {
    case "ArrowDown":
      return go(tree, event, Math.min(at + 1, rows.length - 1));
    case "ArrowUp":
      return go(tree, event, Math.max(at - 1, 0));
    case "PageDown":
      return go(tree, event, Math.min(at + tree.page, rows.length - 1));
    case "PageUp":
      return go(tree, event, Math.max(at - tree.page, 0));
    case "Home":
      return go(tree, event, 0);
    case "End":
      return go(tree, event, rows.length - 1);
    case "ArrowRight":
      return row && !row.camera && !tree.isOpen(row) ? tree.act(row) : go(tree, event, at + 1);
    case "ArrowLeft":
      return row && !row.camera && tree.isOpen(row)
        ? tree.act(row)
        : go(tree, event, parentOf(tree, at));
    case "Enter":
      return row && tree.act(row, event.shiftKey);
    case "Escape":
      return tree.hush();
    case "s":
    case "S":
      return row?.camera && tree.star(row.camera.id);
    case "F2":
      return row?.group && tree.tell("rename-group", { name: row.group });
    case "Delete":
      return row?.group && tree.tell("remove-group", { name: row.group });
  }
}

/** @param {TreeActs} tree @param {KeyboardEvent} event @param {number} index */
function go(tree, event, index) {
  event.preventDefault();
  const row = tree.rows[index];
  if (!row) return;
  tree.active = row.key;
  tree.reveal(index);
  tree.rest(row);
}

/** @param {TreeActs} tree @param {number} at */
function parentOf({ rows }, at) {
  const level = rows[at]?.level ?? 0;
  for (let i = at - 1; i >= 0; i--) {
    if (rows[i].level < level) return i;
  }
  return at;
}
