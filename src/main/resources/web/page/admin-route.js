/** @typedef {{section: string, item: string}} Route */

/** What the address names: `#people/p-1`. @returns {Route} */
export function routeOf(hash = location.hash) {
  const [section, ...rest] = hash.replace(/^#/, "").split("/");
  return { section, item: decoded(rest.join("/")) };
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
