/** All words in English, with the keys of the Chinese ones; a file for each area. */

import page from "./en/page.js";
import console from "./en/console.js";
import picture from "./en/picture.js";
import desk from "./en/desk.js";
import problem from "./en/problem.js";
import sheet from "./en/sheet.js";
import right from "./en/right.js";
import admin from "./en/admin.js";

/** @type {Record<string, string>} */
export default {
  ...page,
  ...console,
  ...picture,
  ...desk,
  ...problem,
  ...sheet,
  ...right,
  ...admin,
};
