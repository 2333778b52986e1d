import { html } from "lit";
import { post } from "../../client/api.js";
import { problemWords, reasonWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);

const PATIENCE = 30_000;

/** @typedef {{state: "live" | "offline", reason?: string, codec?: string, width?: number, height?: number, audio?: string, millis: number}} Found */

/** Opens the camera's source once, when asked, and says what it is or why it gives no picture. */
export class CameraTest extends SpeakingElement {
  static styles = styles;
  static properties = {
    camera: { attribute: false },
    busy: { state: true },
    found: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.camera = null;
    this.busy = false;
    /** @type {Found | null} */
    this.found = null;
    /** @type {unknown} */
    this.problem = null;
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    const former = changed.get("camera");
    const other = former?.id !== this.camera.id || former?.version !== this.camera.version;
    if (changed.has("camera") && other) this.found = this.problem = null;
  }

  render() {
    return html`
      <button ?disabled=${this.busy || !this.camera.source} @click=${this.#test}>
        ${t("camera.test")}
      </button>
      <p role="status">${this.#outcomeTemplate()}</p>
    `;
  }

  #outcomeTemplate() {
    if (!this.camera.source) return t("camera.test.unconnected");
    if (this.busy) return t("camera.test.busy");
    if (this.problem) return problemWords(this.problem);
    if (!this.found) return "";
    const { state, reason, codec, width, height, audio, millis } = this.found;
    const seconds = (millis / 1000).toFixed(1);
    const good = state === "live";
    const words = good
      ? t("camera.test.live", { codec, width, height, seconds })
      : t("camera.test.offline", { reason: reasonWords(reason), seconds });
    return html`
      <span class=${"mark " + state} aria-hidden="true"></span>${words}
      ${good ? t(audio ? "camera.test.sound" : "camera.test.silent") : ""}
    `;
  }

  #test = async () => {
    this.busy = true;
    this.found = this.problem = null;
    try {
      this.found = await post("/cameras/" + encodeURIComponent(this.camera.id) + "/probe", {
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  };
}

customElements.define("camera-test", CameraTest);
