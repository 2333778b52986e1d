/** How people may sign in here, and what the way back from the provider said. */

import { get } from "../../client/api.js";

/** @typedef {{password: boolean, oidc?: {label: string}}} SignInWays */

const OIDC = "/api/v1/session/oidc";

/** @returns {Promise<SignInWays>} */
export function signInWays() {
  return get("/session/ways", { stay: true });
}

/** Where the browser goes to sign in by the provider, and from there on to the page it came for. */
export function oidcAddress() {
  const page = new URLSearchParams(location.search).get("return");
  return page ? OIDC + "?return=" + encodeURIComponent(page) : OIDC;
}

/** The code with which the provider's answer was refused, if it was. */
export function refusalInAddress() {
  return new URLSearchParams(location.search).get("problem");
}
