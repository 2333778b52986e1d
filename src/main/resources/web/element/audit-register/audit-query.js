import { currentLanguage } from "../../client/messages.js";

/** @import { Question } from "../audit-filter/audit-filter.js" */

/**
 * What the server is asked; looks are not asked for by action and outcome.
 * @param {"views" | "lines"} what
 * @param {Question} question
 * @returns {Record<string, string>}
 */
export function queryOf(what, { action = "", outcome = "", subjectName, ...rest }) {
  void subjectName;
  return what === "views" ? rest : { ...rest, action, outcome };
}

/**
 * Where the same is found as a table.
 * @param {"views" | "lines"} what
 * @param {Question} question
 */
export function exportAddress(what, question) {
  const given = Object.entries(queryOf(what, question)).filter(([, value]) => value !== "");
  const query = new URLSearchParams([["what", what], ["language", currentLanguage()], ...given]);
  return "/api/v1/audit/export.csv?" + query;
}
