/** @import { ConsoleActs } from "./console-acts.js" */

/** @type {[string[], string][]} the keys of the console, and the words for what they do */
export const KEYS = [
  [["/"], "keys.search"],
  [["Enter"], "keys.first"],
  [["Shift", "Enter"], "keys.hang.first"],
  [["↑", "↓", "←", "→"], "keys.tree"],
  [["Enter"], "keys.preview"],
  [["W"], "keys.hang"],
  [["S"], "keys.star"],
  [["F2"], "keys.group"],
  [["F"], "keys.faults"],
  [["A"], "keys.acknowledge"],
  [["N"], "keys.note"],
  [["M"], "keys.map"],
  [["+", "−", "0"], "keys.map.zoom"],
  [["B"], "keys.map.select"],
  [["Tab"], "keys.windows"],
  [["←", "→", "↑", "↓"], "keys.move"],
  [["Shift", "←→↑↓"], "keys.resize"],
  [["Enter"], "keys.full"],
  [["Delete"], "keys.remove"],
  [["T"], "keys.top"],
  [["X"], "keys.swap"],
  [["P", "[", "]"], "keys.tour"],
  [["1", "…", "9"], "keys.scene"],
  [["Ctrl", "Z"], "keys.undo"],
  [["Ctrl", "Y"], "keys.redo"],
  [["?"], "keys.help"],
];

/** @type {Record<string, (acts: ConsoleActs) => void>} */
const PLAIN = {
  "/": (acts) => acts.search(),
  "?": (acts) => acts.help(),
  f: (acts) => acts.reach("event-ticker"),
  F: (acts) => acts.reach("event-ticker"),
  m: (acts) => acts.reach("county-map"),
  M: (acts) => acts.reach("county-map"),
  w: (acts) => acts.hang(),
  W: (acts) => acts.hang(),
};

/**
 * Keys that work wherever one stands, but for fields where one writes.
 * @param {ConsoleActs} acts @param {KeyboardEvent} event
 */
export function onKey(acts, event) {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
  const act = actOf(event);
  if (!act) return;
  event.preventDefault();
  act(acts);
}

/** @param {KeyboardEvent} event @returns {((acts: ConsoleActs) => void) | null} */
function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const command = ctrlKey || metaKey;
  const letter = key.toLowerCase();
  if (command && (letter === "y" || (letter === "z" && shiftKey))) return (acts) => acts.redo();
  if (command && letter === "z") return (acts) => acts.undo();
  if (command || altKey) return null;
  if (/^[1-9]$/.test(key)) return (acts) => acts.recall(Number(key) - 1);
  return PLAIN[key] ?? null;
}
