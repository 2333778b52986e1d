/** The one HTTP client: JSON in and out, refusals as Problem, a lost sign-in told once. */

import { address } from "./address.js";
import { typeOf } from "./file-type.js";

const PATIENCE = 15_000;
const SIGNED_OUT = ["sign-in-required", "session-ended", "session-expired"];

/** A refusal by the server, or its silence, with a stable code of the catalogue. */
export class Problem extends Error {
  /**
   * @param {string} code
   * @param {number} [status] 0 when no answer came
   * @param {Record<string, any>} [values]
   * @param {{at: string, code: string}[]} [errors] the wrong places, as JSON pointers
   */
  constructor(code, status = 0, values = {}, errors = []) {
    super(code);
    this.code = code;
    this.status = status;
    this.values = values;
    this.errors = errors;
  }
}

/** @typedef {{body?: object, version?: number, query?: Record<string, string | number>, stay?: boolean, signal?: AbortSignal}} Options */

/** @type {() => void} */
let signedOut = () => {
  const from = location.pathname + location.search + location.hash;
  location.assign("/signin?return=" + encodeURIComponent(from));
};

/** @type {(build: string) => void} */
let buildSeen = () => {};

/**
 * What happens when a session has ended; by default the sign-in page opens and comes back.
 * @param {() => void} listener
 */
export function whenSignedOut(listener) {
  signedOut = listener;
}

/**
 * Tells the build of the server at each answer.
 * @param {(build: string) => void} listener
 */
export function whenBuildSeen(listener) {
  buildSeen = listener;
}

/** @param {string} path @param {Options} [options] */
export const get = (path, options) => call("GET", path, options);
/** @param {string} path @param {Options} [options] */
export const post = (path, options) => call("POST", path, options);
/** @param {string} path @param {Options} [options] */
export const put = (path, options) => call("PUT", path, options);
/** @param {string} path @param {Options} [options] */
export const patch = (path, options) => call("PATCH", path, options);
/** @param {string} path @param {Options} [options] */
export const remove = (path, options) => call("DELETE", path, options);

/**
 * All items of a list, page after page.
 * @param {string} path
 * @param {Record<string, string | number>} query
 */
export async function all(path, query) {
  const items = [];
  /** @type {string | null} */
  let after = null;
  do {
    const page = await get(path, { query: after === null ? query : { ...query, after } });
    items.push(...page.items);
    after = page.next ?? null;
  } while (after !== null);
  return items;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<any>}
 */
async function call(method, path, options) {
  return read(await ask(method, path, options));
}

/**
 * The answer as it came, or a Problem.
 * @param {string} method
 * @param {string} path
 * @param {Options} [options]
 */
export async function ask(method, path, options = {}) {
  const response = await send(method, address(path, options.query), options);
  buildSeen(response.headers.get("Shilian-Build") ?? "");
  if (response.ok) {
    return response;
  }
  const problem = refusal(response, await read(response));
  if (SIGNED_OUT.includes(problem.code) && !options.stay) {
    signedOut();
  }
  throw problem;
}

/** @param {string} method @param {string} url @param {Options} options */
async function send(method, url, { body, version, signal = AbortSignal.timeout(PATIENCE) }) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json, application/problem+json" };
  const file = body instanceof File ? body : null;
  if (body !== undefined) headers["Content-Type"] = file ? typeOf(file) : "application/json";
  if (version !== undefined) headers["If-Match"] = `"${version}"`;
  if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
  try {
    return await fetch(url, {
      method,
      headers,
      signal,
      body: file ?? (body && JSON.stringify(body)),
    });
  } catch {
    throw new Problem("unreachable");
  }
}

/** @param {Response} response */
async function read(response) {
  try {
    const text = await response.text();
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** @param {Response} response @param {any} answer */
function refusal(response, answer) {
  const wait = Number(response.headers.get("Retry-After"));
  const values = { ...answer?.values, incident: answer?.incident ?? answer?.values?.incident };
  if (wait > 0) values.seconds = wait;
  if (typeof answer?.code === "string") {
    return new Problem(answer.code, response.status, values, answer.errors);
  }
  return new Problem(response.status >= 502 ? "unreachable" : "unknown", response.status, values);
}
