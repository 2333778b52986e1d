import { html } from "lit";
import { AdminSection } from "../../client/admin-section.js";
import { get, patch } from "../../client/api.js";
import { selectField } from "../../client/fields.js";
import { Listing } from "../../client/listing.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import "../data-table/data-table.js";
import "../mask-editor/mask-editor.js";

const styles = await sheets(import.meta.url);

/** Chooses a camera and draws what is covered of its picture. */
export class CameraMasks extends AdminSection {
  static styles = styles;
  static properties = {
    ...AdminSection.properties,
    camera: { state: true },
    masks: { state: true },
  };

  cameras = new Listing("/cameras");

  constructor() {
    super();
    /** @type {any} */
    this.camera = null;
    /** @type {[number, number][][]} */
    this.masks = [];
  }

  async fresh() {
    await this.cameras.ask();
    if (this.item) await this.#open(this.item);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("item") && this.item && this.item !== this.camera?.id) this.#open(this.item);
  }

  /** @param {string} id */
  async #open(id) {
    try {
      this.camera = await get("/cameras/" + encodeURIComponent(id));
      this.masks = this.camera.masks;
    } catch (problem) {
      this.refused(problem);
    }
  }

  render() {
    return html`
      ${this.camera && this.item ? this.#editorTemplate(this.camera) : ""}
      <input
        type="search"
        placeholder=${t("mask.search")}
        aria-label=${t("mask.search")}
        @input=${this.#search}
      />
      <data-table
        label=${t("admin.masks")}
        .listing=${this.cameras}
        .columns=${COLUMNS}
        chosen=${this.item}
        narrowed
        @choose=${(/** @type {CustomEvent} */ { detail }) => this.desk.go("masks", detail.id)}
      ></data-table>
    `;
  }

  /** @param {any} camera */
  #editorTemplate(camera) {
    const query = new URLSearchParams({ purpose: t("mask.purpose"), at: String(camera.version) });
    const still = `/api/v1/cameras/${encodeURIComponent(camera.id)}/snapshot.jpg?${query}`;
    const fits = camera.state.state !== "disabled" && this.desk.may("camera.watch");
    return html`
      <h2><bdi>${camera.name}</bdi></h2>
      <mask-editor
        .picture=${fits ? still : ""}
        .masks=${this.masks}
        @masks-drawn=${(/** @type {CustomEvent} */ { detail }) => (this.masks = detail.masks)}
      ></mask-editor>
      <form @submit=${this.#save}>
        ${selectField({
          name: "maskMode",
          label: t("mask.mode"),
          hint: t("mask.mode.hint"),
          faults: {},
          value: camera.maskMode,
          options: [
            ["burned", t("mask.burned")],
            ["overlay", t("mask.overlay")],
          ],
        })}
        <button class="primary">${t("mask.save")}</button>
      </form>
    `;
  }

  /** @param {SubmitEvent} event */
  #save = async (event) => {
    event.preventDefault();
    const { maskMode } = Object.fromEntries(
      new FormData(/** @type {HTMLFormElement} */ (event.target)),
    );
    const { id, version } = this.camera;
    try {
      const body = { masks: this.masks, maskMode };
      this.camera = await patch("/cameras/" + encodeURIComponent(id), { body, version });
      this.desk.say(() => t("mask.saved"));
    } catch (problem) {
      this.refused(problem);
    }
  };

  /** @param {Event} event */
  #search = (event) =>
    this.cameras.ask({ q: /** @type {HTMLInputElement} */ (event.target).value.trim() });
}

/** @type {import("../data-table/compared.js").Column[]} */
const COLUMNS = [
  { words: "filing.camera", cell: ({ name }) => html`<bdi>${name}</bdi>` },
  { words: "mask.place", cell: ({ placeName }) => html`<bdi>${placeName}</bdi>` },
  { words: "mask.count", cell: ({ masks }) => masks.length || "—", kind: "short" },
  {
    words: "mask.mode",
    cell: ({ masks, maskMode }) => (masks.length ? t("mask." + maskMode) : "—"),
    kind: "short",
  },
];

customElements.define("camera-masks", CameraMasks);
