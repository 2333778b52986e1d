import { html } from "lit";
import { addressOf } from "../client/conferences.js";
import { Follows } from "../client/follows.js";
import { shortClock } from "../client/format.js";
import { problemWords, t } from "../client/messages.js";
import { sheets } from "../client/sheets.js";
import { SpeakingElement } from "../client/speaking-element.js";
import "../element/account-menu/account-menu.js";
import { ofToday } from "../element/conference-list/conference-list.js";
import "../element/connection-sign/connection-sign.js";
import "../element/device-check/device-check.js";
import "../element/incoming-call/incoming-call.js";
import { CentreDesk } from "./centre-desk.js";

/** @import { Conference } from "../client/conferences.js" */

const styles = await sheets(import.meta.url);

/** A township's page: who is calling, and what there is today. */
class CentrePage extends SpeakingElement {
  static styles = styles;
  static properties = { checking: { state: true } };

  desk = new CentreDesk();

  constructor() {
    super();
    this.checking = false;
    new Follows(this, () => [this.desk, this.desk.conferences]);
    this.desk.open();
  }

  render() {
    const { desk } = this;
    const calls = desk.conferences.ringing;
    document.title = desk.titled(t("centre.title") + " · " + t("product"));
    return html`
      <header>
        <b>${t("product")}</b><span class="quiet">${t("centre.title")}</span>
        <account-menu .session=${desk.session}></account-menu>
      </header>
      <main>
        <h1><bdi>${desk.unit || t("centre.title")}</bdi></h1>
        <p class="problem" role="alert" ?hidden=${!desk.problem}>
          ${desk.problem ? problemWords(desk.problem) : ""}
        </p>
        ${desk.silenced ? this.#silentTemplate() : ""}
        ${desk.reminders.map((one) => reminderTemplate(one))}
        <div @answer=${this.#answer} @decline=${this.#decline}>
          ${calls.map((call) => html`<incoming-call .call=${call}></incoming-call>`)}
          ${calls.length ? "" : this.#calmTemplate()}
        </div>
        ${this.#todayTemplate()} ${this.#checkTemplate()}
      </main>
      <connection-sign .link=${desk.events.link}></connection-sign>
    `;
  }

  #silentTemplate() {
    return html`<p class="silent">
      ${t("centre.silent")}
      <button @click=${() => this.desk.allow()}>${t("centre.allow")}</button>
    </p>`;
  }

  #calmTemplate() {
    return html`<section class="calm">
      <h2>${t("centre.calm")}</h2>
      <p>${t("centre.calm.how")}</p>
    </section>`;
  }

  #todayTemplate() {
    const { conferences } = this.desk;
    return html`<section>
      <h2>${t("centre.today")}</h2>
      <conference-list
        .conferences=${ofToday(conferences.all, new Date())}
        .empty=${t(conferences.loaded ? "centre.none" : "table.reading")}
      ></conference-list>
    </section>`;
  }

  #checkTemplate() {
    return html`<section>
      <h2>${t("centre.devices")}</h2>
      <p class="quiet">${t("centre.devices.why")}</p>
      <button @click=${this.#check} aria-expanded=${this.checking}>
        ${t(this.checking ? "centre.check.end" : "centre.check")}
      </button>
      ${this.checking ? html`<device-check .devices=${this.desk.devices}></device-check>` : ""}
    </section>`;
  }

  #check() {
    this.checking = !this.checking;
    if (this.checking) this.desk.devices.open();
    else this.desk.devices.close();
  }

  /** @param {CustomEvent<Conference>} event */
  #answer({ detail }) {
    this.desk.answer(detail);
  }

  /** @param {CustomEvent<{call: Conference, words: string}>} event */
  #decline({ detail }) {
    this.desk.decline(detail.call, detail.words);
  }
}

/** @param {Conference} conference */
function reminderTemplate({ id, title, begins }) {
  return html`<p class="reminder" role="status">
    <span>${t("centre.reminder", { title, time: shortClock(begins ?? "") })}</span>
    <a class="button" href=${addressOf(id)}>${t("conference.enter")}</a>
  </p>`;
}

customElements.define("centre-page", CentrePage);
