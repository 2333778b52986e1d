const KEPT = "shilian.console.recent";
const MOST = 12;

/** The cameras looked at last on this browser, the latest first; says "change". */
export class Recent extends EventTarget {
  /** @type {string[]} */
  cameras = read();

  /** @param {string} id */
  add(id) {
    if (!id || this.cameras[0] === id) return;
    this.cameras = [id, ...this.cameras.filter((other) => other !== id)].slice(0, MOST);
    localStorage.setItem(KEPT, JSON.stringify(this.cameras));
    this.dispatchEvent(new Event("change"));
  }
}

/** @returns {string[]} */
function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}
