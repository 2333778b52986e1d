/**
 * Many calls become one act a little later, and none while the one before is still to come.
 * @param {() => void} act
 * @param {number} [milliseconds]
 */
export function soon(act, milliseconds = 100) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  return () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      act();
    }, milliseconds);
  };
}
