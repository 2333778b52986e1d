import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { nameOf } from "../../client/format.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { standingOf } from "../../client/standing.js";
import "../guarded-tile/guarded-tile.js";

/** @import { PropertyValues } from "lit" */
/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { Favourites } from "../../client/favourites.js" */
/** @import { Camera } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const DUTY = "duty";

/** The chosen camera, live, with what one needs to know of it and the purpose of looking. */
export class CameraPreview extends SpeakingElement {
  static styles = styles;
  static properties = {
    catalogue: { attribute: false },
    favourites: { attribute: false },
    camera: { type: String },
    hangable: { type: Boolean },
    purpose: { state: true },
  };

  constructor() {
    super();
    /** @type {Catalogue | null} */
    this.catalogue = null;
    /** @type {Favourites | null} */
    this.favourites = null;
    this.camera = "";
    this.hangable = false;
    this.purpose = DUTY;
    new Follows(this, () => [this.catalogue, this.favourites]);
  }

  /** @param {PropertyValues<this>} changed */
  willUpdate(changed) {
    if (changed.has("camera")) this.purpose = DUTY;
  }

  render() {
    this.catalogue?.learn(this.camera);
    const camera = this.catalogue?.cameras.get(this.camera);
    if (!camera) return html`<p class="teach quiet">${t("preview.empty")}</p>`;
    const standing = standingOf(camera);
    const silent = standing === "unconnected" || standing === "disabled";
    return html`
      ${silent
        ? html`<p class="teach quiet">${t("preview." + standing)}</p>`
        : html`<guarded-tile
            .camera=${camera.id}
            .name=${nameOf(camera)}
            .purpose=${this.purpose}
            .sensitive=${camera.sensitive ?? false}
            .responsible=${camera.state.responsible ?? null}
            @purpose-said=${this.#purposeSaid}
          ></guarded-tile>`}
      <h2><bdi>${nameOf(camera)}</bdi></h2>
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
        <dt><label for="group">${t("preview.group")}</label></dt>
        <dd>${this.#groupTemplate(camera)}</dd>
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
  #groupTemplate({ id }) {
    const own = this.favourites?.groupOf(id) ?? null;
    const groups = this.favourites?.groups ?? [];
    return html`
      <select id="group" @change=${(/** @type {Event} */ event) => this.#groupChosen(id, event)}>
        <option value="" ?selected=${own === null}>${t("group.none")}</option>
        ${groups.map(
          ({ name }, i) => html`<option value=${i} ?selected=${name === own}>${name}</option>`,
        )}
        <option value="new">${t("group.other")}</option>
      </select>
    `;
  }

  /** @param {string} id @param {Event} event */
  #groupChosen(id, event) {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    const group = this.favourites?.groups[Number(select.value)]?.name ?? null;
    if (select.value === "new") this.tell("new-group", { id });
    else this.tell("put-favourite", { id, group: select.value === "" ? null : group });
    const own = this.favourites?.groupOf(id);
    const at = this.favourites?.groups.findIndex(({ name }) => name === own) ?? -1;
    select.value = at < 0 ? "" : String(at);
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

  /** @param {CustomEvent<{purpose: string}>} event */
  #purposeSaid({ detail }) {
    this.purpose = detail.purpose;
  }

  /** @param {Event} event */
  #purposeChosen(event) {
    const words = /** @type {HTMLInputElement} */ (event.target).value.trim();
    this.purpose = words && words !== t("purpose.duty") ? words : DUTY;
    this.requestUpdate();
  }
}

customElements.define("camera-preview", CameraPreview);
