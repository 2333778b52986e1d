/** What happens to a wall, in words. */

import { clock } from "./format.js";
import { t } from "./messages.js";

/** What an event `wall.changed` says: which scene was hung, by whom or by its time, or that something else hangs. */
/** @param {any} wall */
export function changedWords({ name: wall, changedBy, act, scene }) {
  const values = { wall, scene: scene?.name, who: changedBy?.name };
  if (scene && act === "scheduled") return t("feed.wall.scheduled", values);
  if (scene && values.who) return t("feed.wall.recalled", values);
  return t(values.who ? "feed.wall.changed.by" : "feed.wall.changed", values);
}

/** What an event `schedule.skipped` says. @param {{name: string, due: string, missed: number, reason: string}} skipped */
export function skippedWords({ name, due, missed, reason }) {
  const words = t("skipped." + reason, { name, time: clock(due) });
  return missed > 1 ? words + t("skipped.times", { missed }) : words;
}
