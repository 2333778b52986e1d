/** Style sheets of elements, each loaded once and adopted by every shadow root. */

const controls = await sheet(new URL("./control.css", import.meta.url));

/**
 * The sheets of an element: the common controls, and the file beside its module.
 * @param {string} module the element's import.meta.url
 */
export async function sheets(module) {
  return [controls, await sheet(new URL(module.replace(/\.js$/, ".css")))];
}

/** @param {URL} address */
async function sheet(address) {
  const answer = await fetch(address);
  const made = new CSSStyleSheet();
  return made.replace(await answer.text());
}
