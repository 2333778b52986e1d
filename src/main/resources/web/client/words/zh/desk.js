/** 调度台：收藏、地图、动态、故障确认。 */
/** @type {Record<string, string>} */
export default {
  "problem.no-fault": "这路摄像机现在没有中断，无需确认。",
  "problem.fault-acknowledged": "{name}已先确认这一故障。",
  "problem.favourite-group-twice": "已有名为「{name}」的收藏组，请换个名称。",
  "problem.too-many-favourites": "最多收藏 {most} 路摄像机，请先移除一些。",
};
