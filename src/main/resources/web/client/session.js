/** Who is signed in here, and what he or she may do. */

import { get, post, remove } from "./api.js";

/** @import { Session } from "./types.js" */

/** Pages, with the sets of rights any of which opens them, and whose work they are where not everybody's. */
/** @type {{path: string, words: string, needs: string[][], roles?: string[]}[]} */
const PAGES = [
  { path: "/centre", words: "centre.title", needs: [["conference.join"]], roles: ["centre-staff"] },
  { path: "/console", words: "console.title", needs: [["camera.view", "camera.watch"]] },
  { path: "/admin", words: "admin.title", needs: [["person.view"], ["audit.view"]] },
];

/**
 * Who still has the password that somebody else set is led to where it is changed.
 */
/** @param {{stay?: boolean}} [options] @returns {Promise<Session>} */
export async function currentSession(options) {
  const session = await get("/session", options);
  if (session.mustChange && location.pathname !== "/") location.replace("/");
  return session;
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
  return pagesOf(session)[0]?.path ?? "/";
}

/**
 * The pages of a person's work, the one to begin with first.
 * @param {Session | null} session
 */
export function pagesOf(session) {
  return PAGES.filter(
    ({ needs, roles }) =>
      (!roles || roles.some((role) => session?.roles.includes(role))) &&
      needs.some((rights) => rights.every((right) => may(session, right))),
  );
}
