import { html } from "lit";
import { patch, remove } from "../../client/api.js";
import { t } from "../../client/messages.js";

/** @import { Camera } from "../../client/types.js" */
/** @import { CameraSection } from "./camera-section.js" */

/** What can be done with a camera besides changing its fields. */
export class CameraActs {
  #section;

  /** @param {CameraSection} section */
  constructor(section) {
    this.#section = section;
  }

  /** @param {any} camera */
  template(camera) {
    return html`
      <div slot="acts" class="acts">
        <button @click=${() => this.#switch(camera)}>
          ${t(camera.enabled ? "camera.disable" : "camera.enable")}
        </button>
        <button class="danger" @click=${() => this.#remove(camera)}>${t("camera.remove")}</button>
      </div>
    `;
  }

  /** A camera was added or changed; a new one stays open, so that it can be tested. @param {Camera} camera */
  async kept(camera) {
    const { desk } = this.#section;
    desk.say(() => t("camera.kept", { name: camera.name }));
    desk.go("cameras", camera.id);
    await this.#section.fresh();
  }

  /** @param {any} camera */
  async #switch({ id, name, enabled, version }) {
    const sure = !enabled || (await this.#section.sure("camera.disable", name));
    if (sure)
      await this.#section.attempt(() =>
        patch(address(id), { body: { enabled: !enabled }, version }),
      );
  }

  /** @param {Camera} camera */
  async #remove({ id, name, version }) {
    const sure = await this.#section.sure("camera.remove", name);
    if (sure && (await this.#section.attempt(() => remove(address(id), { version })))) {
      this.#section.close();
      this.#section.desk.say(() => t("camera.removed", { name }));
    }
  }
}

/** @param {string} id */
function address(id) {
  return "/cameras/" + encodeURIComponent(id);
}
