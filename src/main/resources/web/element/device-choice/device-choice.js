import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { ConferenceDevices } from "../../client/conference-devices.js" */

const styles = await sheets(import.meta.url);
const KINDS = ["videoinput", "audioinput", "audiooutput"];

/** Which camera, microphone and loudspeaker are used. */
export class DeviceChoice extends SpeakingElement {
  static styles = styles;
  static properties = { devices: { attribute: false } };

  constructor() {
    super();
    /** @type {ConferenceDevices | null} */
    this.devices = null;
    new Follows(this, () => [this.devices]);
  }

  render() {
    return KINDS.map((kind) => this.#kindTemplate(kind));
  }

  /** Before the person allows it, devices have no names. @param {string} kind */
  #kindTemplate(kind) {
    const found = (this.devices?.list ?? []).filter((one) => one.kind === kind && one.deviceId);
    const chosen = this.devices?.choice.ids[kind] ?? "";
    return html`<label
      >${t("device." + kind)}
      <select
        ?disabled=${!found.length}
        @change=${(/** @type {Event} */ e) => this.#chose(kind, e)}
      >
        ${found.length ? "" : html`<option>${t("device.none")}</option>`}
        ${found.map(
          ({ deviceId, label }) =>
            html`<option value=${deviceId} ?selected=${deviceId === chosen}>
              ${label || t("device.unnamed")}
            </option>`,
        )}
      </select></label
    >`;
  }

  /** @param {string} kind @param {Event} event */
  #chose(kind, event) {
    this.devices?.choose(kind, /** @type {HTMLSelectElement} */ (event.target).value);
  }
}

customElements.define("device-choice", DeviceChoice);
