import { get } from "./api.js";

/**
 * The items of a list, a page at a time.
 * @param {string} path
 * @param {Record<string, string | number>} query
 * @returns {AsyncGenerator<any[]>}
 */
export async function* pages(path, query) {
  /** @type {string | null} */
  let after = null;
  do {
    const page = await get(path, { query: after === null ? query : { ...query, after } });
    yield page.items;
    after = page.next ?? null;
  } while (after !== null);
}
