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
  [["Ctrl", "Z"], "keys.undo"],
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
  const undo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
  const act = undo
    ? () => acts.undo()
    : event.ctrlKey || event.metaKey || event.altKey
      ? null
      : PLAIN[event.key];
  if (!act) return;
  event.preventDefault();
  act(acts);
}
