import { responsibleWords, since } from "../../client/format.js";
import { isFinal } from "../../client/live-look.js";
import { reasonWords, t } from "../../client/messages.js";

/** @import { LivePicture } from "../../client/live.js" */
/** @import { Responsible } from "../../client/types.js" */

/**
 * What a tile says over its picture: what happened and what goes on, and who helps.
 * @param {LivePicture | null} picture
 * @param {Responsible | null} responsible
 * @returns {{what: string, who: string} | null} nothing while all is well
 */
export function pictureWords(picture, responsible) {
  const time = since(picture?.since ?? new Date());
  const seconds = picture ? Math.floor((Date.now() - picture.since.getTime()) / 1000) : 0;
  switch (picture?.phase ?? "waiting") {
    case "live":
      return null;
    case "waiting":
      return { what: t(seconds < 1 ? "tile.waiting" : "tile.waiting.for", { seconds }), who: "" };
    case "stalled":
      return { what: t("tile.stalled", { time }), who: "" };
    case "lost":
      return { what: t("tile.lost", { time }), who: "" };
    case "down":
      return { what: downWords(picture?.state), who: whoHelps(picture, responsible) };
  }
}

/** @param {import("../../client/types.js").CameraState | null | undefined} state */
function downWords(state) {
  if (state?.state === "disabled") return t("tile.disabled");
  const reason = reasonWords(state?.reason);
  if (isFinal(state?.reason)) return t("tile.stopped", { reason });
  const retries = state?.retries ?? 0;
  return retries > 0 ? t("tile.down.retried", { reason, retries }) : t("tile.down", { reason });
}

/** @param {LivePicture | null} picture @param {Responsible | null} responsible */
function whoHelps(picture, responsible) {
  if (picture?.final) return "";
  return responsibleWords(picture?.state?.responsible ?? responsible);
}

/**
 * Since when the picture has been as it is; a camera that is down knows better than the page.
 * @param {LivePicture} picture
 */
export function sinceWhen({ phase, state, since: entered }) {
  return since((phase === "down" && state?.since) || entered);
}

/**
 * @param {LivePicture | null} picture
 * @returns {"good" | "wait" | "fault"}
 */
export function toneOf(picture) {
  if (!picture || picture.phase === "waiting") return "wait";
  return picture.phase === "live" ? "good" : "fault";
}
