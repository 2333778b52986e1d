/** The operator's desk: favourites, map, ticker, acknowledged faults. */
/** @type {Record<string, string>} */
export default {
  "problem.no-fault": "This camera has no fault now; there is nothing to acknowledge.",
  "problem.fault-acknowledged": "{name} has acknowledged this fault already.",
  "problem.favourite-group-twice": "There is a group named {name} already; choose another name.",
  "problem.too-many-favourites": "At most {most} cameras can be starred; remove some first.",
};
