import { html } from "lit";
import { patch, remove } from "../../client/api.js";
import { t } from "../../client/messages.js";

/** @import { Camera } from "../../client/types.js" */
/** @import { ConfirmDialog } from "../confirm-dialog/confirm-dialog.js" */
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
    const sure = !enabled || (await this.#sure("camera.disable", name));
    if (sure) await this.#try(() => patch(address(id), { body: { enabled: !enabled }, version }));
  }

  /** @param {Camera} camera */
  async #remove({ id, name, version }) {
    const sure = await this.#sure("camera.remove", name);
    if (sure && (await this.#try(() => remove(address(id), { version })))) {
      this.#section.close();
      this.#section.desk.say(() => t("camera.removed", { name }));
    }
  }

  /** @param {string} act @param {string} name */
  #sure(act, name) {
    const dialog = /** @type {ConfirmDialog | null} */ (
      this.#section.renderRoot.querySelector("confirm-dialog")
    );
    return dialog?.ask({
      title: t(act + ".title", { name }),
      consequences: [t(act + ".what")],
      act: t(act),
    });
  }

  /** @param {() => Promise<unknown>} act */
  async #try(act) {
    try {
      await act();
      return true;
    } catch (problem) {
      this.#section.refused(problem);
      return false;
    } finally {
      await this.#section.fresh();
    }
  }
}

/** @param {string} id */
function address(id) {
  return "/cameras/" + encodeURIComponent(id);
}
