import { has, t } from "../../client/messages.js";

/** What was done, in words where there are any. @param {string} action */
export function actionWords(action) {
  return worded("audit.action." + action, action);
}

/** @param {string} outcome */
export function outcomeWords(outcome) {
  return worded("audit.outcome." + outcome, outcome);
}

/** Why somebody looked. @param {string | null} purpose */
export function purposeWords(purpose) {
  return purpose === "duty" ? t("purpose.duty") : purpose;
}

/** How a look ended. @param {string | null | undefined} how */
export function howWords(how) {
  return how ? worded("audit.how." + how, t("audit.how.other", { code: how })) : "";
}

/** A length of time. @param {number | null | undefined} seconds */
export function durationWords(seconds) {
  if (seconds === null || seconds === undefined) return "—";
  if (seconds < 60) return t("audit.seconds", { seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t("audit.minutes", { minutes, seconds: seconds % 60 });
  return t("audit.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** What it was done to: its name as it was then, or what it is called by. @param {any} line */
export function subjectWords(line) {
  return line.details?.name ?? line.subject;
}

/** @param {string} key @param {string} otherwise */
function worded(key, otherwise) {
  return has(key) ? t(key) : otherwise;
}
