import { html } from "lit";
import { nameOf, responsibleWords, since } from "../../client/format.js";
import { reasonWords, t } from "../../client/messages.js";

/** @import { Camera } from "../../client/types.js" */
/**
 * What hands can do with a fault; `noting` is the camera whose note is being written.
 * @typedef {object} Hands
 * @property {boolean} may
 * @property {string} me
 * @property {string} noting
 * @property {(camera: Camera) => void} choose
 * @property {(camera: Camera, note?: string) => void} acknowledge
 * @property {(camera: Camera) => void} withdraw
 * @property {(id: string) => void} note
 */

/** A fault: what, why, since when, whose duty, and who has taken notice. @param {Camera} camera @param {Hands} hands */
export function faultTemplate(camera, hands) {
  const { reason, since: from, responsible, acknowledged } = camera.state;
  return html`
    <li class="fault ${acknowledged ? "known" : ""}">
      <button class="plain main" data-camera=${camera.id} @click=${() => hands.choose(camera)}>
        <span class="mark fault" aria-hidden="true"></span>
        <bdi class="name">${nameOf(camera)}</bdi>
        <span class="words"
          >${reasonWords(reason)}
          <span class="quiet">${from ? t("time.since", { time: since(from) }) : ""}</span></span
        >
        <span class="quiet">${responsibleWords(responsible)}</span>
      </button>
      ${hands.noting === camera.id
        ? noteTemplate(camera, hands)
        : acknowledged
          ? knownTemplate(camera, hands)
          : askTemplate(camera, hands)}
    </li>
  `;
}

/** @param {Camera} camera @param {Hands} hands */
function askTemplate(camera, hands) {
  if (!hands.may) return "";
  const label = t("fault.acknowledge.of", { name: nameOf(camera) });
  return html`<button
    class="acknowledge"
    aria-label=${label}
    @click=${() => hands.acknowledge(camera)}
  >
    ${t("fault.acknowledge")}
  </button>`;
}

/** @param {Camera} camera @param {Hands} hands */
function knownTemplate(camera, hands) {
  const { by, at, note } = camera.state.acknowledged ?? { by: { id: "", name: "" }, at: "" };
  const own = hands.may && by.id === hands.me;
  return html`
    <p class="by">
      ${t("fault.known", { who: by.name ?? "—", time: since(at) })}${note
        ? html` <bdi class="note">${note}</bdi>`
        : ""}
      ${own
        ? html`<button class="plain small" @click=${() => hands.note(camera.id)}>
            ${t(note ? "fault.note.change" : "fault.note.add")}
          </button>`
        : ""}
      ${hands.may
        ? html`<button class="plain small" @click=${() => hands.withdraw(camera)}>
            ${t("fault.withdraw")}
          </button>`
        : ""}
    </p>
  `;
}

/** @param {Camera} camera @param {Hands} hands */
function noteTemplate(camera, hands) {
  const kept = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    hands.acknowledge(camera, String(new FormData(form).get("note")).trim());
    hands.note("");
  };
  const left = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && hands.note("");
  return html`
    <form class="by" @submit=${kept} @keydown=${left}>
      <input
        name="note"
        maxlength="200"
        aria-label=${t("fault.note.label")}
        placeholder=${t("fault.note.label")}
        .value=${camera.state.acknowledged?.note ?? ""}
      />
      <button class="primary">${t("fault.note.keep")}</button>
    </form>
  `;
}
