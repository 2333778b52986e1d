import { html } from "lit";
import { AdminSection } from "../../client/admin-section.js";
import { since } from "../../client/format.js";
import { Listing } from "../../client/listing.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import "../confirm-dialog/confirm-dialog.js";
import "../data-table/data-table.js";

/** @import { Standing } from "../session-list/session-list.js" */

const styles = await sheets(import.meta.url);

/** Everybody and every screen that is signed in now; each can be put out at once. */
export class SessionSection extends AdminSection {
  static styles = styles;

  sessions = new Listing("/sessions");

  fresh() {
    return this.sessions.ask();
  }

  render() {
    return html`
      <p class="bar"><button @click=${() => this.fresh()}>${t("sessions.refresh")}</button></p>
      <data-table
        label=${t("admin.sessions-title")}
        plain
        .listing=${this.sessions}
        .columns=${this.#columns()}
      ></data-table>
      <confirm-dialog></confirm-dialog>
    `;
  }

  /** @returns {import("../data-table/compared.js").Column[]} */
  #columns() {
    return [
      { words: "sessions.who", cell: whoTemplate, value: whoWords },
      {
        words: "sessions.address",
        cell: ({ address }) => address,
        value: ({ address }) => address,
      },
      {
        words: "sessions.since",
        cell: (row) => since(row.since),
        value: (row) => row.since,
        kind: "short",
      },
      {
        words: "sessions.last",
        cell: ({ seen }) => since(seen),
        value: ({ seen }) => seen,
        kind: "short",
      },
      { words: "sessions.act", cell: (row) => this.#actTemplate(row), kind: "short" },
    ];
  }

  /** @param {Standing} session */
  #actTemplate(session) {
    return html`
      <button @click=${() => this.#end(session, false)}>${t("sessions.end")}</button>
      ${session.person
        ? html`<button @click=${() => this.#end(session, true)}>${t("sessions.end-all")}</button>`
        : ""}
    `;
  }

  /** @param {Standing} session @param {boolean} all */
  async #end(session, all) {
    const path = all ? `/people/${session.person?.id}/sessions` : "/sessions/" + session.id;
    const gone = await this.removeAsked(path, undefined, {
      title: t(all ? "sessions.end-all.title" : "sessions.end.title", { name: whoWords(session) }),
      consequences: [t(session.screen ? "sessions.end.screen" : "sessions.end.person")],
      act: t(all ? "sessions.end-all" : "sessions.end"),
    });
    if (gone) this.desk.say(() => t("sessions.ended"));
    await this.fresh();
  }
}

/** @param {Standing} session */
function whoWords({ person, screen }) {
  return screen
    ? t("feed.screen", { wall: screen.split("/")[0], screen: screen.split("/")[1] })
    : (person?.name ?? "");
}

/** @param {Standing} session */
function whoTemplate(session) {
  const { person } = session;
  return person
    ? html`<a href=${"#people/" + person.id}><bdi>${person.name}</bdi></a>`
    : html`${whoWords(session)} <small class="quiet">${t("role.screen")}</small>`;
}

customElements.define("session-section", SessionSection);
