import { html } from "lit";
import { nameOf } from "../../client/format.js";
import { problemWords, reasonWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { snapshot } from "../../client/snapshots.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { standingOf } from "../../client/standing.js";
import { Timer } from "../../client/timer.js";

/** @import { Camera } from "../../client/types.js" */

const styles = await sheets(import.meta.url);
const REST = 450;
const GOOD_FOR = 15_000;
const DUTY = "duty";

/**
 * What a camera shows, beside whatever points at it: one picture after a short rest, none when
 * the pointer has gone on meanwhile, and none again of the same camera for some seconds.
 */
export class CameraPeek extends SpeakingElement {
  static styles = styles;
  static properties = { camera: { state: true }, picture: { state: true }, said: { state: true } };

  #rest = new Timer();
  /** @type {AbortController | null} */
  #asking = null;
  /** @type {{id: string, at: number} | null} */
  #taken = null;

  constructor() {
    super();
    /** @type {Camera | null} */
    this.camera = null;
    this.picture = "";
    /** @type {() => string} */
    this.said = () => "";
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leave();
  }

  /** @param {Camera} camera @param {() => DOMRect | null} beside where it is pointed at */
  rest(camera, beside) {
    if (this.camera?.id === camera.id) return;
    this.leave();
    this.#rest.in(REST, () => this.#show(camera, beside()));
  }

  leave() {
    this.#rest.cancel();
    this.#asking?.abort();
    this.#asking = null;
    this.camera = null;
  }

  render() {
    const { camera } = this;
    if (!camera) return "";
    const shown = this.picture && this.#taken?.id === camera.id;
    return html`
      <figure role="tooltip">
        ${shown
          ? html`<img src=${this.picture} alt=${t("peek.picture", { name: nameOf(camera) })} />`
          : html`<p class="said">${this.said()}</p>`}
        <figcaption>
          <bdi class="name cut">${nameOf(camera)}</bdi>
          <span class="quiet">${t("peek.purpose", { purpose: t("purpose.duty") })}</span>
        </figcaption>
      </figure>
    `;
  }

  /** @param {Camera} camera @param {DOMRect | null} box */
  #show(camera, box) {
    if (!box || !this.isConnected) return;
    this.style.setProperty("--left", `${Math.round(box.right + 8)}px`);
    this.style.setProperty("--top", `${Math.round(Math.min(box.top, innerHeight - 200))}px`);
    this.camera = camera;
    const standing = standingOf(camera);
    if (standing === "offline") this.said = () => reasonWords(camera.state.reason);
    else if (standing === "live" || standing === "idle" || standing === "connecting")
      this.#ask(camera);
    else this.said = () => t("state." + standing);
  }

  /** @param {Camera} camera */
  async #ask(camera) {
    const { id } = camera;
    if (this.#taken?.id === id && Date.now() - this.#taken.at < GOOD_FOR) return;
    this.#forget();
    this.said = () => t("peek.waiting");
    const asking = (this.#asking = new AbortController());
    try {
      const picture = await snapshot(id, DUTY, asking.signal, true);
      if (asking.signal.aborted) return URL.revokeObjectURL(picture);
      this.#taken = { id, at: Date.now() };
      this.picture = picture;
    } catch (problem) {
      if (!asking.signal.aborted) this.said = () => refusal(problem);
    }
  }

  #forget() {
    URL.revokeObjectURL(this.picture);
    this.picture = "";
    this.#taken = null;
  }
}

/** @param {any} problem */
function refusal(problem) {
  return problem?.code === "no-picture"
    ? reasonWords(problem.values?.reason)
    : problemWords(problem);
}

customElements.define("camera-peek", CameraPeek);
