import { html } from "lit";
import { all, remove } from "../../client/api.js";
import { since } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { AdminDesk } from "../../page/admin-desk.js" */
/** @typedef {{id: string, kind: "person" | "screen", person?: {id: string, name: string}, screen?: string, address: string, since: string, seen: string}} Standing */

const styles = await sheets(import.meta.url);

/** Where one person is signed in, each to be ended, or all at once. */
export class SessionList extends SpeakingElement {
  static styles = styles;
  static properties = { desk: { attribute: false }, person: {}, sessions: { state: true } };

  constructor() {
    super();
    /** @type {AdminDesk} */
    this.desk = /** @type {any} */ (null);
    this.person = "";
    /** @type {Standing[] | null} */
    this.sessions = null;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("person")) this.#read();
  }

  render() {
    /** @type {Standing[]} */
    const sessions = this.sessions ?? [];
    return html`
      <h3>${t("sessions.of-person", { count: sessions.length })}</h3>
      <p class="quiet" ?hidden=${sessions.length > 0}>${t("sessions.of-person.none")}</p>
      <ul>
        ${sessions.map((session) => this.#sessionTemplate(session))}
      </ul>
      <button ?hidden=${sessions.length < 2} @click=${this.#endAll}>
        ${t("sessions.end-all")}
      </button>
    `;
  }

  /** @param {Standing} session */
  #sessionTemplate({ id, address, seen }) {
    return html`
      <li>
        <span
          >${address}
          <small class="quiet">${t("sessions.seen", { time: since(seen) })}</small></span
        >
        <button @click=${() => this.#end("/sessions/" + id)}>${t("sessions.end")}</button>
      </li>
    `;
  }

  #endAll = () => this.#end(`/people/${this.person}/sessions`);

  /** @param {string} path */
  async #end(path) {
    try {
      await remove(path);
      this.desk.say(() => t("sessions.ended"));
    } catch (problem) {
      this.desk.refuse(() => problemWords(problem));
    }
    await this.#read();
  }

  async #read() {
    const { person } = this;
    /** @type {Standing[] | null} */
    const sessions = await all("/sessions", { person, limit: 1000 }).catch(() => null);
    if (person === this.person) this.sessions = sessions;
  }
}

customElements.define("session-list", SessionList);
