/** Who is signed in here, and what he or she may do. */

import { get, post, remove } from "./api.js";

/** @import { Session } from "./types.js" */

/** @param {{stay?: boolean}} [options] @returns {Promise<Session>} */
export function currentSession(options) {
  return get("/session", options);
}

/** @param {string} user @param {string} password @returns {Promise<Session>} */
export function signIn(user, password) {
  return post("/session", { body: { user, password }, stay: true });
}

/** @param {string} ticket @returns {Promise<Session>} */
export function pairScreen(ticket) {
  return post("/session/screen", { body: { ticket }, stay: true });
}

export async function signOut() {
  await remove("/session", { stay: true });
  location.assign("/signin");
}

/** @param {Session | null} session @param {string} right */
export function may(session, right) {
  return session?.rights.includes(right) ?? false;
}

/**
 * The page a person works on.
 * @param {Session} session
 */
export function homeOf(session) {
  if (session.kind === "screen") return "/wall/" + session.screen;
  return may(session, "camera.view") && may(session, "camera.watch") ? "/console" : "/";
}
