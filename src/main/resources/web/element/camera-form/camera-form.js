import { html } from "lit";
import { patch, post } from "../../client/api.js";
import { faultsOf, focusFault } from "../../client/fields.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { bodyOf } from "./camera-body.js";
import { siteTemplate, sourceTemplate } from "./camera-fields.js";
import { filingTemplate, groundsTemplate } from "./camera-grounds.js";

/** @import { County } from "../../client/county.js" */

const styles = await sheets(import.meta.url);
const BY_CODE = {
  "unknown-place": "place",
  "outside-scope": "place",
  "forbidden-place-type": "placeType",
  "not-a-source-address": "url",
  "unknown-source-scheme": "url",
  "not-a-clip": "url",
  "password-in-address": "url",
  "password-without-user": "user",
  "retention-too-short": "retentionDays",
  "no-such-unit": "unit",
  "not-a-day": "inUseSince",
  "consent-required": "consent",
};

/** A new camera point (`.camera` null) or one to be changed. Says "kept" with the camera. */
export class CameraForm extends SpeakingElement {
  static styles = styles;
  static properties = {
    camera: { attribute: false },
    county: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} with its source, as those who manage cameras get it */
    this.camera = null;
    /** @type {County} */
    this.county = /** @type {any} */ (null);
    /** @type {any} */
    this.problem = null;
    this.busy = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const former = /** @type {any} */ (changed.get("camera"));
    if (changed.has("camera") && former?.id !== this.camera?.id) this.problem = null;
  }

  render() {
    const camera = this.camera ?? {};
    const field = this.problem?.values?.field;
    const faults = faultsOf(
      this.problem,
      field ? { ...BY_CODE, [this.problem.code]: field } : BY_CODE,
    );
    return html`
      <form @submit=${this.#keep} novalidate>
        ${sourceTemplate(camera, faults)} ${siteTemplate(camera, faults, this.county)}
        ${groundsTemplate(camera, faults)} ${filingTemplate(camera, faults)}
        <p class="fault" role="alert">${faults[""] ?? ""}</p>
        <p class="acts">
          <button class="primary" ?disabled=${this.busy}>
            ${t(this.camera ? "camera.save" : "camera.add.go")}
          </button>
        </p>
      </form>
    `;
  }

  /** @param {SubmitEvent} event */
  async #keep(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const fields = new FormData(form);
    const body = bodyOf(fields, this.camera);
    this.busy = true;
    this.problem = null;
    try {
      const { id, version } = this.camera ?? {};
      this.tell(
        "kept",
        id
          ? await patch("/cameras/" + encodeURIComponent(id), { body, version })
          : await post("/cameras", { body }),
      );
      /** @type {HTMLInputElement} */ (form.elements.namedItem("password")).value = "";
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      focusFault(this.renderRoot);
    }
    this.busy = false;
  }
}

customElements.define("camera-form", CameraForm);
