import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { icon } from "../../client/conference-icons.js";
import { LevelMeter } from "../../client/level-meter.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../device-choice/device-choice.js";

/** @import { ConferenceDevices, DeviceKind } from "../../client/conference-devices.js" */

const styles = await sheets(import.meta.url);

/** Camera and microphone before one goes in: what others will see and hear. */
export class DeviceCheck extends SpeakingElement {
  static styles = styles;
  static properties = { devices: { attribute: false } };

  #meter = new LevelMeter((level) => this.#shown(level));

  constructor() {
    super();
    /** @type {ConferenceDevices | null} */
    this.devices = null;
    new Follows(this, () => [this.devices]);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#meter.listen(null);
  }

  render() {
    const { devices } = this;
    if (!devices) return "";
    const on = devices.isOn("camera");
    return html`
      <div class="preview">
        <video muted autoplay playsinline aria-label=${t("device.preview")} ?hidden=${!on}></video>
        <p ?hidden=${on}>${t("device.no-picture")}</p>
      </div>
      <div class="switches">${this.#switch("microphone")}${this.#switch("camera")}</div>
      <label class="level"
        >${t("device.level")}<meter
          min="0"
          max="1"
          low="0.02"
          aria-label=${t("device.level")}
        ></meter>
      </label>
      ${Object.values(devices.problems).map(
        (code) => html`<p class="problem" role="alert">${t("device." + code)}</p>`,
      )}
      <device-choice .devices=${devices}></device-choice>
    `;
  }

  updated() {
    const { camera = null, microphone = null } = this.devices?.tracks ?? {};
    const video = this.renderRoot.querySelector("video");
    const shown = /** @type {MediaStream | null} */ (video?.srcObject ?? null);
    if (video && (shown?.getTracks()[0] ?? null) !== camera)
      video.srcObject = camera && new MediaStream([camera]);
    this.#meter.listen(microphone);
  }

  /** @param {DeviceKind} kind */
  #switch(kind) {
    const on = this.devices?.isOn(kind) ?? false;
    return html`<button aria-pressed=${on} @click=${() => this.devices?.turn(kind, !on)}>
      ${icon(kind, !on)} ${t(`conference.${kind}.${on ? "off" : "on"}`)}
    </button>`;
  }

  /** @param {number} level */
  #shown(level) {
    const meter = this.renderRoot.querySelector("meter");
    if (meter) meter.value = level;
  }
}

customElements.define("device-check", DeviceCheck);
