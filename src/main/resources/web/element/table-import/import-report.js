import { html } from "lit";
import { count } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";

/**
 * @typedef {{line: number, name: string, title?: string | null, code: string, values: Record<string, any>}} BadLine
 * @typedef {{lines: number, good: number, added: number, bad: BadLine[]}} Report
 */

const MOST_SHOWN = 500;

/** What the table held, each bad line with its number and what is wrong. @param {Report} report */
export function reportTemplate({ lines, good, bad }) {
  return html`
    <p>${t("import.report", { lines: count(lines), good: count(good), bad: count(bad.length) })}</p>
    <table ?hidden=${!bad.length}>
      <thead>
        <tr>
          <th scope="col">${t("import.line")}</th>
          <th scope="col">${t("camera.name")}</th>
          <th scope="col">${t("import.column")}</th>
          <th scope="col">${t("import.wrong")}</th>
        </tr>
      </thead>
      <tbody>
        ${bad.slice(0, MOST_SHOWN).map(
          (line) => html`
            <tr>
              <td class="number">${line.line}</td>
              <td><bdi>${line.name || "—"}</bdi></td>
              <td>${line.title ?? "—"}</td>
              <td>${problemWords(line)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
    <p class="quiet" ?hidden=${bad.length <= MOST_SHOWN}>
      ${t("import.more", { count: count(bad.length - MOST_SHOWN) })}
    </p>
  `;
}
