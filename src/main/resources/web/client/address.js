const BASE = "/api/v1";

/** The address of an operation. @param {string} path @param {Record<string, string | number>} [query] */
export function address(path, query = {}) {
  const words = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  ).toString();
  return BASE + path + (words ? "?" + words : "");
}
