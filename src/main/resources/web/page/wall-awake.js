/** Keeps the screen from sleeping; the lock is taken again whenever the page is seen anew. */
export function keepAwake() {
  document.addEventListener("visibilitychange", ask);
  ask();
}

function ask() {
  if (document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => {});
}
