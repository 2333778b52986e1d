import { html } from "lit";
import { post, put, remove } from "../../client/api.js";
import { Follows } from "../../client/follows.js";
import { since } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Schedule } from "../../client/types.js" */
/** @import { WallSide } from "../../client/wall-side.js" */

const styles = await sheets(import.meta.url);
const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** When scenes are hung by themselves: weekdays and a time of day, each on or off. */
export class ScheduleDialog extends SpeakingElement {
  static styles = styles;
  static properties = {
    wall: { type: String },
    side: { attribute: false },
    problem: { state: true },
  };

  constructor() {
    super();
    this.wall = "";
    /** @type {WallSide | null} */
    this.side = null;
    /** @type {unknown} */
    this.problem = null;
    new Follows(this, () => [this.side]);
  }

  show() {
    this.problem = null;
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  render() {
    const { scenes = [], schedules = [] } = this.side ?? {};
    return html`
      <dialog aria-label=${t("times.title")}>
        <h2>${t("times.title")}</h2>
        <p class="quiet">${t("times.what")}</p>
        <ul>
          ${schedules.map((schedule) => this.#scheduleTemplate(schedule))}
        </ul>
        ${scenes.length ? this.#formTemplate() : html`<p>${t("times.no-scenes")}</p>`}
        <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
        <form method="dialog"><button class="plain">${t("close")}</button></form>
      </dialog>
    `;
  }

  /** @param {Schedule} schedule */
  #scheduleTemplate(schedule) {
    const name = this.side?.scenes.find(({ id }) => id === schedule.scene)?.name ?? "—";
    const days = schedule.days.map((day) => t("day." + day)).join(" ");
    const next = schedule.next ? t("times.next", { time: since(schedule.next) }) : "";
    return html`<li>
      <label>
        <input
          type="checkbox"
          .checked=${schedule.enabled}
          @change=${() => this.#switch(schedule)}
          aria-label=${t("times.on", { name })}
        />
        <b>${schedule.time}</b> <bdi>${name}</bdi>
      </label>
      <span class="quiet">${days} ${next}</span>
      <button
        class="plain"
        aria-label=${t("times.remove", { name })}
        @click=${() => this.#drop(schedule)}
      >
        ✕
      </button>
    </li>`;
  }

  #formTemplate() {
    return html`
      <form class="new" @submit=${this.#added}>
        <select name="scene" aria-label=${t("times.scene")}>
          ${this.side?.scenes.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
        <input name="time" type="time" required value="08:00" aria-label=${t("times.time")} />
        ${DAYS.map(
          (day) =>
            html`<label>
              <input type="checkbox" name="day" value=${day} ?checked=${day < 6} />${t(
                "day." + day,
              )}
            </label>`,
        )}
        <button class="primary">${t("times.add")}</button>
      </form>
    `;
  }

  /** @param {SubmitEvent} event */
  #added(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const days = form.getAll("day").map(Number);
    if (!days.length) return (this.problem = { code: "not-a-weekday" });
    const body = { scene: form.get("scene"), time: form.get("time"), days };
    this.#ask(post(this.#path(), { body }));
  }

  /** @param {Schedule} schedule */
  #switch({ id, version, scene, days, time, enabled }) {
    this.#ask(put(this.#path(id), { body: { scene, days, time, enabled: !enabled }, version }));
  }

  /** @param {Schedule} schedule */
  #drop({ id, version }) {
    this.#ask(remove(this.#path(id), { version }));
  }

  /** @param {string} [id] */
  #path(id) {
    return `/walls/${encodeURIComponent(this.wall)}/schedules` + (id ? "/" + id : "");
  }

  /** @param {Promise<any>} answer */
  #ask(answer) {
    answer.then(
      () => (this.problem = null),
      (problem) => (this.problem = problem),
    );
  }
}

customElements.define("schedule-dialog", ScheduleDialog);
