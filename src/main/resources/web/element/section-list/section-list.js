import { html } from "lit";
import { grouped } from "../../client/grouped.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Section } from "../../page/admin-sections.js" */

const styles = await sheets(import.meta.url);

/** The sections of the administration under their headings, as links. */
export class SectionList extends SpeakingElement {
  static styles = styles;
  static properties = { sections: { attribute: false }, chosen: {} };

  constructor() {
    super();
    /** @type {Section[]} */
    this.sections = [];
    this.chosen = "";
  }

  render() {
    return html`
      <nav aria-label=${t("admin.sections")}>
        ${[...grouped(this.sections, ({ group }) => group)].map(
          ([group, sections]) => html`
            <h2>${t(group)}</h2>
            <ul>
              ${sections.map((section) => this.#linkTemplate(section))}
            </ul>
          `,
        )}
      </nav>
    `;
  }

  /** @param {Section} section */
  #linkTemplate({ id, words }) {
    return html`
      <li>
        <a href=${"#" + id} aria-current=${id === this.chosen ? "page" : "false"}>${t(words)}</a>
      </li>
    `;
  }
}

customElements.define("section-list", SectionList);
