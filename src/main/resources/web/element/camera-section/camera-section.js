import { html } from "lit";
import { AdminSection } from "../../client/admin-section.js";
import { get } from "../../client/api.js";
import { County } from "../../client/county.js";
import { Follows } from "../../client/follows.js";
import { Listing } from "../../client/listing.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { Timer } from "../../client/timer.js";
import "../camera-form/camera-form.js";
import "../camera-test/camera-test.js";
import "../confirm-dialog/confirm-dialog.js";
import "../data-table/data-table.js";
import "../side-panel/side-panel.js";
import "../table-import/table-import.js";
import { CameraActs } from "./camera-acts.js";
import { columns } from "./camera-columns.js";
import { barTemplate } from "./section-bar.js";

/** @import { CloudEvent, Camera } from "../../client/types.js" */

const styles = await sheets(import.meta.url, "section");
const TYPING = 200;

/** The camera points: found, added by their address, tested, switched off, imported and exported. */
export class CameraSection extends AdminSection {
  static styles = styles;
  static properties = { query: { state: true }, open: { state: true } };

  cameras = new Listing("/cameras");
  county = new County();
  #typing = new Timer();
  #acts = new CameraActs(this);

  constructor() {
    super();
    /** @type {{q: string, place: string, state: string}} */
    this.query = { q: "", place: "", state: "" };
    /** @type {Camera | null} the one beside the table, with its source */
    this.open = null;
    new Follows(this, () => [this.cameras, this.county]);
  }

  async fresh() {
    await Promise.all([this.cameras.ask(this.query), this.county.load(), this.#read()]);
  }

  /** @param {CloudEvent} event */
  heard({ type, data }) {
    if (type === "camera.state" && data.id === this.open?.id) this.#read();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("item")) this.#read();
  }

  async #read() {
    const id = this.item;
    if (!id || id === "new" || id === "import") {
      this.open = null;
      return;
    }
    const camera = await get("/cameras/" + encodeURIComponent(id)).catch(() => null);
    if (id === this.item) this.open = camera;
  }

  render() {
    const narrowed = Object.values(this.query).some(Boolean);
    return html`
      ${barTemplate(this, this.query, (change) => this.#ask(change))}
      <div class="split">
        <data-table
          label=${t("admin.cameras")}
          .listing=${this.cameras}
          .columns=${columns(this.county)}
          chosen=${this.item}
          ?narrowed=${narrowed}
          @choose=${(/** @type {CustomEvent} */ { detail }) => this.desk.go("cameras", detail.id)}
        >
          <p>${t("cameras.empty")}</p>
          <button class="primary" @click=${() => this.desk.go("cameras", "new")}>
            ${t("cameras.add")}
          </button>
        </data-table>
        ${this.item ? this.#panelTemplate() : ""}
      </div>
      <confirm-dialog></confirm-dialog>
    `;
  }

  #panelTemplate() {
    if (this.item === "import") {
      return html`
        <side-panel class="wide" heading=${t("cameras.import")} @close=${this.close}>
          <table-import
            path="/cameras"
            how=${t("cameras.import.how")}
            @imported=${() => this.fresh()}
          ></table-import>
        </side-panel>
      `;
    }
    const camera = this.item === "new" ? null : this.open;
    if (!this.county.loaded || (this.item !== "new" && !camera)) return "";
    return html`
      <side-panel heading=${camera?.name ?? t("cameras.add")} @close=${this.close}>
        ${this.own(
          html`<camera-form
            .camera=${camera}
            .county=${this.county}
            @kept=${(/** @type {CustomEvent} */ { detail }) => this.#acts.kept(detail)}
          ></camera-form>`,
        )}
        ${camera ? html`<camera-test .camera=${camera}></camera-test>` : ""}
        ${camera ? this.#acts.template(camera) : ""}
      </side-panel>
    `;
  }

  close = () => this.desk.go("cameras");

  /** @param {Partial<CameraSection["query"]>} change */
  #ask(change) {
    this.query = { ...this.query, ...change };
    this.#typing.in(TYPING, () => this.cameras.ask(this.query));
  }
}

customElements.define("camera-section", CameraSection);
