/** All words that people read, in the language they chose. */

/** @typedef {"zh" | "en"} Language */

const KEPT = "shilian.language";
/** @type {Language} */
let language = localStorage.getItem(KEPT) === "en" ? "en" : "zh";
let catalogue = await wordsOf(language);
document.documentElement.lang = tag();

/** Says "change" when another language is chosen. */
export const languages = new EventTarget();

export function currentLanguage() {
  return language;
}

/** The tag that formats of the platform take. */
export function tag() {
  return language === "en" ? "en-GB" : "zh-CN";
}

/** @param {Language} chosen @returns {Promise<Record<string, string>>} */
async function wordsOf(chosen) {
  return (await (chosen === "en" ? import("./words/en.js") : import("./words/zh.js"))).default;
}

/** @param {Language} chosen */
export async function speak(chosen) {
  const words = await wordsOf(chosen);
  catalogue = words;
  language = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = tag();
  languages.dispatchEvent(new Event("change"));
}

/**
 * The words for a key, with {name} replaced by the values.
 * @param {string} key
 * @param {Record<string, any>} [values]
 */
export function t(key, values = {}) {
  const words = catalogue[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? "—"));
}

/** @param {string} key */
export function has(key) {
  return key in catalogue;
}

/**
 * What happened, what it means and what to do, for a failed request.
 * @param {unknown} failure
 */
export function problemWords(failure) {
  const { code = "unknown", values = {} } = /** @type {any} */ (failure);
  const key = "problem." + code;
  return has(key) ? t(key, values) : t("problem.unknown", { ...values, code });
}

/**
 * Why a camera gives no picture.
 * @param {string | null | undefined} code
 */
export function reasonWords(code) {
  const key = "reason." + (code || "none");
  return has(key) ? t(key) : t("reason.other", { code });
}
