import { html } from "lit";
import { icon } from "../../client/conference-icons.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { ConferenceRoom } from "../../client/conference-room.js" */

const styles = await sheets(import.meta.url);

/** One's own picture, small and as in a mirror. */
export class OwnPicture extends SpeakingElement {
  static styles = styles;
  static properties = { room: { attribute: false } };

  constructor() {
    super();
    /** @type {ConferenceRoom | null} */
    this.room = null;
    new Follows(this, () => [this.room]);
  }

  render() {
    const { devices, own } = this.room ?? {};
    if (!devices) return "";
    const camera = devices.isOn("camera") && own?.video !== "host";
    return html`
      <video
        muted
        autoplay
        playsinline
        ?hidden=${!camera}
        aria-label=${t("device.preview")}
      ></video>
      <p>
        ${icon("microphone", !devices.isOn("microphone"))}
        <bdi class="cut">${t(camera ? "own.shown" : "own.hidden")}</bdi>
      </p>
    `;
  }

  updated() {
    const camera = this.room?.devices.tracks.camera ?? null;
    const video = this.renderRoot.querySelector("video");
    const shown = /** @type {MediaStream | null} */ (video?.srcObject ?? null);
    if (video && (shown?.getTracks()[0] ?? null) !== camera)
      video.srcObject = camera && new MediaStream([camera]);
  }
}

customElements.define("own-picture", OwnPicture);
