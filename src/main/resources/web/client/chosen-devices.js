/** Which devices a person chose on this machine, and whether they were on the last time. */

const KEPT = "shilian.devices";

/** @typedef {{microphone: boolean, camera: boolean, ids: Record<string, string>}} Choice */

/** @returns {Choice} */
export function keptChoice() {
  const first = { microphone: true, camera: true, ids: {} };
  try {
    return { ...first, ...JSON.parse(localStorage.getItem(KEPT) ?? "{}") };
  } catch {
    return first;
  }
}

/** @param {Choice} choice */
export function keepChoice(choice) {
  localStorage.setItem(KEPT, JSON.stringify(choice));
}
