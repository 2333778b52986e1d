/** Asks for what the console shows first, and runs before most modules of the page have come. */

import { all } from "../client/api.js";
import { keepEarly } from "../client/early.js";
import { currentSession, may } from "../client/session.js";

export const placesNow = () => all("/places", { limit: 2000 });
export const wallsNow = () => all("/walls", {});

keepEarly("session", currentSession())
  .then((session) => {
    if (may(session, "wall.view")) keepEarly("walls", wallsNow());
    if (may(session, "place.view")) keepEarly("places", placesNow());
  })
  .catch(() => {});
