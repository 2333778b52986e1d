import { html } from "lit";
import { t } from "../../client/messages.js";
import { pagesOf, signOut } from "../../client/session.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../language-switch/language-switch.js";

/** @import { Session } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/** Who is signed in, the language, the way to the other pages of one's work, and the way out. */
export class AccountMenu extends SpeakingElement {
  static styles = styles;
  static properties = { session: { attribute: false }, here: {} };

  constructor() {
    super();
    /** @type {Session | null} */
    this.session = null;
    this.here = location.pathname;
  }

  render() {
    const { name } = this.session?.person ?? {};
    const others = pagesOf(this.session).filter(({ path }) => path !== this.here);
    return html`
      ${others.map(({ path, words }) => html`<a href=${path}>${t(words)}</a>`)}
      <language-switch></language-switch>
      <bdi class="who cut">${name}</bdi>
      <button class="plain" @click=${this.#leave}>${t("signout")}</button>
    `;
  }

  #leave() {
    signOut().catch((problem) => this.tell("failed", problem));
  }
}

customElements.define("account-menu", AccountMenu);
