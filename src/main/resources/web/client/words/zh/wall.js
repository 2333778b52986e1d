/** 电视墙：布置、场景、轮巡、控制权。 */
/** @type {Record<string, string>} */
export default {
  "problem.not-a-web-address": "网页地址须以 https:// 开头，或是本系统内以 / 开头的路径。",
  "problem.web-origin-not-listed":
    "未放上墙：{origin} 不在允许的网页来源中。请管理员在设置 wall.webOrigins 中登记。",
  "problem.not-a-tour": "一个轮巡可包含 1 至 {most} 路摄像机。",
  "problem.not-a-dwell": "每路停留 {shortest} 至 {longest} 秒。",
  "problem.not-a-time": "时间格式不对。",
  "problem.no-tour": "这个窗口不是轮巡。",
  "problem.nothing-to-undo": "没有可以撤销的步骤。",
  "problem.nothing-to-redo": "没有可以重做的步骤。",
  "problem.wall-held": "电视墙正由 {who} 控制，您的这一步没有生效。需要时请先接管。",
  "problem.name-taken": "已经有名为「{name}」的了。请换一个名称。",
  "problem.not-a-weekday": "请至少选择一天。",
  "problem.unknown-scene": "这面墙没有这个场景，可能已被删除。",
};
