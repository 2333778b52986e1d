import { html } from "lit";
import { get } from "../../client/api.js";
import { County } from "../../client/county.js";
import { fieldTemplate } from "../../client/fields.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../subject-field/subject-field.js";
import { cameras, people } from "../subject-field/subjects.js";
import { answerTemplate } from "./access-answer.js";

/** @import { SubjectField } from "../subject-field/subject-field.js" */
/** @import { CameraAccess, Grant } from "./access-answer.js" */

const styles = await sheets(import.meta.url, "section");

/**
 * Asks whether a person may look at a camera and tells every ground for and against it; `.county` and
 * `.grants` name the places and grants that the grounds come from.
 */
export class AccessCheck extends SpeakingElement {
  static styles = styles;
  static properties = {
    county: { attribute: false },
    grants: { attribute: false },
    answer: { state: true },
    problem: { state: true },
  };

  /** Which question waits for its answer. @type {object | null} */
  #asked = null;

  constructor() {
    super();
    this.county = new County();
    /** @type {Grant[]} */
    this.grants = [];
    /** @type {CameraAccess | null} */
    this.answer = null;
    /** @type {unknown} */
    this.problem = null;
  }

  render() {
    return html`
      <p class="quiet">${t("access.how")}</p>
      ${this.#fieldTemplate("person", people)} ${this.#fieldTemplate("camera", cameras)}
      <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
      <div role="status">
        ${this.answer ? answerTemplate(this.answer, (ground) => this.#about(ground)) : ""}
      </div>
    `;
  }

  /** @param {"person" | "camera"} name @param {SubjectField["find"]} find */
  #fieldTemplate(name, find) {
    const label = t("access." + name);
    const control = html`<subject-field
      id=${name}
      offers
      label=${label}
      hint=${t("access." + name + ".hint")}
      .find=${find}
      @chosen=${this.#ask}
    ></subject-field>`;
    return fieldTemplate({ name, label, faults: {}, control, group: true });
  }

  /** The name of the place, or the reason of the grant. @param {{code: string, about?: string}} ground */
  #about({ code, about }) {
    if (!about) return "";
    if (!code.startsWith("grant")) return this.county.pathName(about);
    return this.grants.find(({ id }) => id === about)?.reason ?? about;
  }

  #ask = async () => {
    const [person, camera] = ["#person", "#camera"].map(
      (id) => /** @type {SubjectField} */ (this.renderRoot.querySelector(id)).option?.code,
    );
    this.answer = this.problem = this.#asked = null;
    if (!person || !camera) return;
    const path = `/cameras/${encodeURIComponent(camera)}/access`;
    const asked = (this.#asked = {});
    const found = await get(path, { query: { person } }).then(
      (answer) => ({ answer, problem: null }),
      (problem) => ({ answer: null, problem }),
    );
    if (asked === this.#asked) Object.assign(this, found);
  };
}

customElements.define("access-check", AccessCheck);
