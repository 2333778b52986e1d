import { html } from "lit";
import { currentLanguage, speak } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);

/** @type {Record<import("../../client/messages.js").Language, string>} */
const NAMES = { zh: "中文", en: "English" };

/** Offers the other language, named in that language. */
export class LanguageSwitch extends SpeakingElement {
  static styles = styles;

  render() {
    const other = currentLanguage() === "zh" ? "en" : "zh";
    return html`
      <button class="plain" lang=${other} @click=${() => speak(other)}>${NAMES[other]}</button>
    `;
  }
}

customElements.define("language-switch", LanguageSwitch);
