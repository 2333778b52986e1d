/** Up and down go from row to row, Enter and Space open one. @param {KeyboardEvent} event */
export function onRowKey(event) {
  const row = /** @type {HTMLElement} */ (event.target);
  if (!row.matches("tr")) return;
  if (event.key === "ArrowDown") focus(row.nextElementSibling);
  else if (event.key === "ArrowUp") focus(row.previousElementSibling);
  else if (event.key === "Enter" || event.key === " ") row.click();
  else return;
  event.preventDefault();
}

/**
 * The row that Tab comes to, so that it does not go through all of them: the one where the keys were
 * last, or the one that is open, or the first.
 * @param {string[]} keys @param {string[]} wanted
 */
export function stopOf(keys, wanted) {
  return wanted.find((key) => keys.includes(key)) ?? keys[0];
}

/** @param {Element | null} row */
function focus(row) {
  /** @type {HTMLElement | null} */ (row)?.focus();
}
