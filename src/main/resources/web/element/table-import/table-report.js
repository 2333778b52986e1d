import { html } from "lit";
import { count } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";

/**
 * @typedef {{line: number, id: string, name: string, title?: string | null, code: string, values: Record<string, any>}} BadLine
 * @typedef {{lines: number, new: number, changed: number, same: number, kept: number, bad: BadLine[]}} Report
 */

const MOST_SHOWN = 500;

/** What the table held, each bad line with its number and what is wrong. @param {Report} report */
export function reportTemplate(report) {
  const { lines, changed, same, bad } = report;
  return html`
    <p role="status">
      ${t("import.report", {
        lines: count(lines),
        new: count(report.new),
        changed: count(changed),
        same: count(same),
        bad: count(bad.length),
      })}
    </p>
    <table ?hidden=${!bad.length}>
      <thead>
        <tr>
          <th scope="col">${t("import.line")}</th>
          <th scope="col">${t("import.name")}</th>
          <th scope="col">${t("import.column")}</th>
          <th scope="col">${t("import.wrong")}</th>
        </tr>
      </thead>
      <tbody>
        ${bad.slice(0, MOST_SHOWN).map(lineTemplate)}
      </tbody>
    </table>
    <p class="quiet" ?hidden=${bad.length <= MOST_SHOWN}>
      ${t("import.more", { count: count(bad.length - MOST_SHOWN) })}
    </p>
  `;
}

/** @param {BadLine} line */
function lineTemplate(line) {
  return html`
    <tr>
      <td class="number">${line.line}</td>
      <td><bdi>${line.name || line.id || "—"}</bdi></td>
      <td>${line.title ?? "—"}</td>
      <td>${problemWords(line)}</td>
    </tr>
  `;
}
