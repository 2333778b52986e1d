/** The moment that a field of type datetime-local names. @param {FormDataEntryValue | undefined} local */
export function instant(local) {
  return local ? new Date(String(local)).toISOString() : "";
}

/** A moment as a field of type datetime-local takes it. @param {string | undefined} time */
export function localTime(time) {
  if (!time) return "";
  const then = new Date(time);
  return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
