/** 简体中文的全部文字，键与英文一致；每个区域一个文件。 */

import admin from "./zh/admin.js";
import audit from "./zh/audit.js";
import call from "./zh/call.js";
import camera from "./zh/camera.js";
import casework from "./zh/casework.js";
import conference from "./zh/conference.js";
import console from "./zh/console.js";
import desk from "./zh/desk.js";
import page from "./zh/page.js";
import picture from "./zh/picture.js";
import problem from "./zh/problem.js";
import right from "./zh/right.js";
import sheet from "./zh/sheet.js";
import talk from "./zh/talk.js";
import wall from "./zh/wall.js";

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
