/** 摄像机管理的文字。 */
/** @type {Record<string, string>} */
export default {
  "problem.bad-lines":
    "有 {count} 行有问题，因此一行也没有导入。请改好，或选择只导入没有问题的行。",
  "problem.unknown-columns": "不认识这些列：{columns}。请对照模板改列名，或删去这些列。",
  "problem.missing-columns": "缺少这些列：{columns}。请下载模板对照。",
  "problem.not-a-number": "应填数字。",
  "problem.not-yes-or-no": "应填「是」或「否」。",
  "problem.camera-name-exists": "该地点已有同名摄像机。请改名，或删去重复的行。",
};
