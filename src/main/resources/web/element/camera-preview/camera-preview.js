import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../live-tile/live-tile.js";

/** @import { PropertyValues } from "lit" */
/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Camera } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const DUTY = "duty";

/** The chosen camera, live, with what one needs to know of it and the purpose of looking. */
export class CameraPreview extends SpeakingElement {
  static styles = styles;
  static properties = {
    catalogue: { attribute: false },
    camera: { type: String },
    hangable: { type: Boolean },
    purpose: { state: true },
  };

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    this.camera = "";
    this.hangable = false;
    this.purpose = DUTY;
    new Follows(this, () => [this.catalogue]);
  }

  /** @param {PropertyValues<this>} changed */
  willUpdate(changed) {
    if (changed.has("camera")) this.purpose = DUTY;
  }

  render() {
    const camera = this.catalogue?.cameras.get(this.camera);
    if (!camera) return html`<p class="teach quiet">${t("preview.empty")}</p>`;
    return html`
      <live-tile
        .camera=${camera.id}
        .name=${nameOf(camera)}
        .purpose=${this.purpose}
        .responsible=${camera.state.responsible ?? null}
      ></live-tile>
      ${this.#factsTemplate(camera)} ${this.#hangTemplate(camera)}
    `;
  }

  /** @param {Camera} camera */
  #factsTemplate(camera) {
    const path = this.catalogue?.pathOf(camera.place).map(nameOf).join(" › ");
    const unit = camera.state.responsible?.name ?? camera.unitName;
    const phone = camera.state.responsible?.phone;
    return html`
      <dl>
        <dt>${t("preview.place")}</dt>
        <dd><bdi>${path || "—"}</bdi></dd>
        <dt>${t("preview.unit")}</dt>
        <dd><bdi>${unit || "—"}</bdi> ${phone ?? ""}</dd>
        <dt>${t("preview.code")}</dt>
        <dd>${camera.id}</dd>
        <dt><label for="purpose">${t("preview.purpose")}</label></dt>
        <dd>
          <input
            id="purpose"
            maxlength="80"
            title=${t("preview.purpose.why")}
            .value=${this.purpose === DUTY ? t("purpose.duty") : this.purpose}
            @change=${this.#purposeChosen}
          />
        </dd>
      </dl>
    `;
  }

  /** @param {Camera} camera */
  #hangTemplate(camera) {
    if (!this.hangable) return "";
    return html`
      <button class="primary" @click=${() => this.tell("hang-camera", { id: camera.id })}>
        ${t("preview.hang")}
      </button>
    `;
  }

  /** @param {Event} event */
  #purposeChosen(event) {
    const words = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.purpose = words && words !== t("purpose.duty") ? words : DUTY;
    this.requestUpdate();
  }
}

customElements.define("camera-preview", CameraPreview);
