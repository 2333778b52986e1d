const HIDDEN_FOR = 5_000;

/**
 * Tells when the page has been hidden for a while and when it is seen again.
 * @param {() => void} left
 * @param {() => void} back
 * @returns {() => void} stops telling
 */
export function watchAttention(left, back) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving;
  const changed = () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(left, HIDDEN_FOR);
    else back();
  };
  document.addEventListener("visibilitychange", changed);
  return () => {
    clearTimeout(leaving);
    document.removeEventListener("visibilitychange", changed);
  };
}
