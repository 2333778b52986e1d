import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../live-tile/live-tile.js";
import "../purpose-dialog/purpose-dialog.js";

/** @import { PurposeDialog } from "../purpose-dialog/purpose-dialog.js" */
/** @import { Responsible } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/** A camera's live picture; of a sensitive camera it opens once the purpose was said ("purpose-said"). */
export class GuardedTile extends SpeakingElement {
  static styles = styles;
  static properties = {
    camera: { type: String },
    name: { type: String },
    purpose: { type: String },
    sensitive: { type: Boolean },
    responsible: { attribute: false },
  };

  constructor() {
    super();
    this.camera = "";
    this.name = "";
    this.purpose = "duty";
    this.sensitive = false;
    /** @type {Responsible | null} */
    this.responsible = null;
  }

  render() {
    const guarded = this.sensitive && this.purpose === "duty";
    return html`
      ${guarded ? this.#guardTemplate() : this.#tileTemplate()}
      <purpose-dialog></purpose-dialog>
    `;
  }

  #guardTemplate() {
    return html`
      <div class="guard">
        <p>${t("guard.sensitive")}</p>
        <button class="primary" @click=${this.#ask}>${t("look.say-why")}</button>
      </div>
    `;
  }

  #tileTemplate() {
    return html`
      <live-tile
        .camera=${this.camera}
        .name=${this.name}
        .purpose=${this.purpose}
        .responsible=${this.responsible}
        @ask-purpose=${this.#ask}
      ></live-tile>
    `;
  }

  #ask = async () => {
    const dialog = /** @type {PurposeDialog} */ (this.renderRoot.querySelector("purpose-dialog"));
    const purpose = await dialog.ask(this.name);
    if (purpose) this.tell("purpose-said", { purpose });
  };
}

customElements.define("guarded-tile", GuardedTile);
