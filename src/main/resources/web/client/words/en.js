/** All words in English, with the keys of the Chinese ones; a file for each area. */

import admin from "./en/admin.js";
import audit from "./en/audit.js";
import call from "./en/call.js";
import camera from "./en/camera.js";
import casework from "./en/casework.js";
import conference from "./en/conference.js";
import console from "./en/console.js";
import desk from "./en/desk.js";
import page from "./en/page.js";
import picture from "./en/picture.js";
import problem from "./en/problem.js";
import right from "./en/right.js";
import sheet from "./en/sheet.js";
import talk from "./en/talk.js";
import wall from "./en/wall.js";

/** @type {Record<string, string>} */
export default {
  ...admin,
  ...audit,
  ...call,
  ...camera,
  ...casework,
  ...conference,
  ...console,
  ...desk,
  ...page,
  ...picture,
  ...problem,
  ...right,
  ...sheet,
  ...talk,
  ...wall,
};
