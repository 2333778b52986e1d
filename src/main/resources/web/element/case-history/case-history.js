import { html } from "lit";
import { changesOf, valueWords } from "../../client/case-draft.js";
import { dateTime } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { CasePart } from "../case-dialog/case-part.js";

const styles = await sheets(import.meta.url);

/** Who changed what of the case overlay and when, the newest first; the last change can be taken back. */
export class CaseHistory extends CasePart {
  static styles = styles;
  render() {
    const versions = this.file?.versions ?? [];
    return html`
      <h3>${t("case.history")}</h3>
      ${versions.length
        ? html`<button @click=${this.#undo}>${t("case.undo")}</button>`
        : html`<p class="quiet">${t("case.history.none")}</p>`}
      <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
      <ol reversed>
        ${versions.map((one, at) => this.#versionTemplate(one, versions[at - 1])).reverse()}
      </ol>
    `;
  }

  /** @param {any} one @param {any} former */
  #versionTemplate(one, former) {
    const agenda = this.file?.agenda ?? { points: [], point: null };
    return html`<li>
      <time datetime=${one.at}>${dateTime(one.at)}</time> <bdi>${one.by}</bdi>
      <ul>
        ${changesOf(former, one).map(
          ({ field, before, after }) =>
            html`<li>
              ${t("case.field", { field: t("overlay." + field) })}<bdi
                >${valueWords(field, before, agenda)}</bdi
              >
              →
              <bdi>${valueWords(field, after, agenda)}</bdi>
            </li>`,
        )}
      </ul>
    </li>`;
  }

  #undo() {
    this.doing((file) => file.undo());
  }
}

customElements.define("case-history", CaseHistory);
