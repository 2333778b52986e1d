import { html } from "lit";
import { dateTime } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { whoTemplate } from "./audit-columns.js";
import {
  actionWords,
  durationWords,
  howWords,
  outcomeWords,
  purposeWords,
  subjectWords,
} from "./audit-words.js";

/**
 * Everything that a line holds, in words where there are any.
 * @param {any} line
 * @param {Map<string, string>} units
 */
export function detailsTemplate(line, units) {
  const rows = [
    ["audit.time", dateTime(line.time)],
    ["audit.action", html`${actionWords(line.action)} <small class="quiet">${line.action}</small>`],
    ["audit.who", whoTemplate(line, units)],
    ["audit.person", line.person],
    ["audit.address", line.address],
    ["audit.session", line.session],
    ["audit.subject", subjectWords(line)],
    ["audit.code", line.subject],
    ["audit.place", line.place],
    ["audit.purpose", purposeWords(line.purpose)],
    ["audit.outcome", outcomeWords(line.outcome)],
    ...viewRows(line),
    ["audit.hash", line.hash],
  ];
  return html`
    <dl>
      ${rows
        .filter(([, value]) => value)
        .map(
          ([words, value]) =>
            html`<dt>${t(String(words))}</dt>
              <dd>${value}</dd>`,
        )}
      <dt>${t("audit.details")}</dt>
      <dd><pre>${JSON.stringify(line.details, null, 2)}</pre></dd>
    </dl>
  `;
}

/** What only a look has. @param {any} look */
function viewRows({ start, end, endId, seconds, how }) {
  if (!start) return [];
  return [
    ["audit.end", end ? dateTime(end) : t("audit.going-on")],
    ["audit.duration", durationWords(seconds)],
    ["audit.how", howWords(how)],
    ["audit.end-line", endId],
  ];
}
