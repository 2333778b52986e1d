import { html } from "lit";
import { t } from "../client/messages.js";
import { currentSession, homeOf } from "../client/session.js";
import { sheets } from "../client/sheets.js";
import { SpeakingElement } from "../client/speaking-element.js";
import "../element/language-switch/language-switch.js";
import "../element/sign-in-form/sign-in-form.js";

/** @import { Session } from "../client/types.js" */

const styles = await sheets(import.meta.url);

/** Signs a person in and brings him or her back to where he or she came from. */
class SigninPage extends SpeakingElement {
  static styles = styles;

  connectedCallback() {
    super.connectedCallback();
    currentSession({ stay: true }).then(goOn, () => {});
  }

  render() {
    document.title = t("signin.title") + " · " + t("product");
    return html`
      <main @signed-in=${(/** @type {CustomEvent<Session>} */ event) => goOn(event.detail)}>
        <h1>${t("product")} <span class="quiet">${t("product.is")}</span></h1>
        <sign-in-form></sign-in-form>
        <p class="help quiet">${t("signin.help")}</p>
      </main>
      <language-switch></language-switch>
    `;
  }
}

/** Only a path of this very site is gone back to. */
/** @param {Session} session */
function goOn(session) {
  const wanted = new URLSearchParams(location.search).get("return") ?? "";
  const asked = session.mustChange ? "/" : wanted;
  const target = new URL(asked || homeOf(session), location.origin);
  const own = target.origin === location.origin && target.pathname !== "/signin";
  location.replace(own ? target.pathname + target.search + target.hash : homeOf(session));
}

customElements.define("signin-page", SigninPage);
