import { t } from "../../client/messages.js";

const COLOURS = ["red", "amber", "green", "blue", "grey"];

/** @returns {[string, string][]} */
export function colourOptions() {
  return [
    ["", "—"],
    ...COLOURS.map(
      (colour) => /** @type {[string, string]} */ ([colour, t("overlay.colour." + colour)]),
    ),
  ];
}

/** The points, and the one that is chosen also where the agenda has grown shorter. @param {string[]} points @param {number | null} chosen @returns {[string, string][]} */
export function pointOptions(points, chosen) {
  const count = Math.max(points.length, (chosen ?? -1) + 1);
  /** @type {[string, string][]} */
  const options = Array.from({ length: count }, (_, at) => [
    String(at),
    t("overlay.points", { number: at + 1, words: points[at] ?? "—" }),
  ]);
  return [["", t("case.point.agenda")], ...options];
}
