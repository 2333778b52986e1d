import { html } from "lit";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);

/** What would hang here, and why it does not. */
export class MissingTile extends SpeakingElement {
  static styles = styles;
  static properties = { camera: { type: String }, reason: { type: String } };

  constructor() {
    super();
    this.camera = "";
    this.reason = "camera-removed";
  }

  render() {
    return html`
      <div class="missing" role="status">
        <p class="what">${t("missing." + this.reason)}</p>
        <p class="which">${t("missing.camera", { camera: this.camera })}</p>
      </div>
    `;
  }
}

customElements.define("missing-tile", MissingTile);
