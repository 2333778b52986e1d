/** What a page has asked for while most of its modules were still coming. */

/** @type {Map<string, Promise<any>>} */
const asked = new Map();

/**
 * Keeps an answer that somebody will want soon.
 * @template T
 * @param {string} name @param {Promise<T>} answer
 */
export function keepEarly(name, answer) {
  answer.catch(() => {});
  asked.set(name, answer);
  return answer;
}

/**
 * The answer that was asked for early, given once; else it is asked for now.
 * @template T
 * @param {string} name @param {() => Promise<T>} ask @returns {Promise<T>}
 */
export function early(name, ask) {
  const answer = asked.get(name);
  asked.delete(name);
  return answer ?? ask();
}
