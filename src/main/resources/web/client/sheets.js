/** Style sheets of elements, each loaded once and adopted by every shadow root. */

/** @type {Record<string, string>} those that came with the page, by their paths */
const sent = JSON.parse(document.getElementById("sheets")?.textContent ?? "{}");
const root = new URL("../", import.meta.url);
const controls = await sheet(new URL("./control.css", import.meta.url));

/** @type {Map<string, Promise<CSSStyleSheet>>} those of this folder that several elements wear */
const common = new Map();

/**
 * The sheets of an element: the common controls, those it names of this folder, and the file beside
 * its module.
 * @param {string} module the element's import.meta.url
 * @param {...string} names
 */
export async function sheets(module, ...names) {
  const own = sheet(new URL(module.replace(/\.js$/, ".css")));
  return [...(await shared(...names)), await own];
}

/** The sheets of an element that needs none of its own. @param {...string} names */
export async function shared(...names) {
  return [controls, ...(await Promise.all(names.map(named)))];
}

/** @param {string} name */
function named(name) {
  const known = common.get(name) ?? sheet(new URL(`./${name}.css`, import.meta.url));
  common.set(name, known);
  return known;
}

/** @param {URL} address */
async function sheet(address) {
  const text = sent[address.href.slice(root.href.length)];
  const made = new CSSStyleSheet();
  return made.replace(text ?? (await (await fetch(address)).text()));
}
