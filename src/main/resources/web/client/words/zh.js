/** 简体中文的全部文字，键与英文一致；每个区域一个文件。 */

import page from "./zh/page.js";
import console from "./zh/console.js";
import picture from "./zh/picture.js";
import desk from "./zh/desk.js";
import problem from "./zh/problem.js";
import sheet from "./zh/sheet.js";
import right from "./zh/right.js";
import admin from "./zh/admin.js";

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
