import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Follows } from "../client/follows.js";
import { overlaps, placement } from "../client/geometry.js";
import { isFull } from "../client/layout.js";
import { problemWords, t } from "../client/messages.js";
import { sheets } from "../client/sheets.js";
import { SpeakingElement } from "../client/speaking-element.js";
import "../element/connection-sign/connection-sign.js";
import { keyed } from "../element/wall-window/keyed.js";
import "../element/wall-window/wall-window.js";
import { keepAwake } from "./wall-awake.js";
import { WallScreen } from "./wall-screen.js";

/** @import { Screen, WallWindow } from "../client/types.js" */

const styles = await sheets(import.meta.url);

/** One screen of a wall: its part of the windows and nothing besides. */
class WallPage extends SpeakingElement {
  static styles = styles;

  #wall;
  #number;
  #shown;

  constructor() {
    super();
    const [, , wall, screen] = location.pathname.split("/").map(decodeURIComponent);
    this.#wall = wall;
    this.#number = screen;
    this.#shown = new WallScreen(wall, screen);
    new Follows(this, () => [this.#shown]);
    const ticket = new URLSearchParams(location.search).get("ticket");
    if (ticket) history.replaceState(null, "", location.pathname);
    this.#shown.open(ticket);
    keepAwake();
  }

  render() {
    const { wall } = this.#shown.model;
    const { refusal } = this.#shown;
    document.title = (wall?.name ?? this.#wall) + " · " + this.#number;
    const screen = wall?.screens.find(({ id }) => String(id) === this.#number);
    if (wall && screen) return html`${this.#windowsTemplate(screen)} ${this.#signTemplate()}`;
    if (wall)
      return this.#wordsTemplate(
        t("screen.missing", { wall: wall.name, screen: this.#number }),
        "",
      );
    if (refusal) return this.#wordsTemplate(this.#refusalWords(refusal), t("screen.asks-again"));
    return this.#wordsTemplate(t("screen.connecting"), "");
  }

  /** @param {Screen} screen */
  #windowsTemplate(screen) {
    const here = this.#shown.model.windows.filter((window) => overlaps(window, screen));
    return html`
      ${repeat(
        keyed(here),
        ([key]) => key,
        ([, window]) => this.#windowTemplate(window, screen),
      )}
      ${here.length
        ? ""
        : html`<p class="bare">${t("screen.bare", { name: screen.name || screen.id })}</p>`}
    `;
  }

  /** @param {WallWindow} window @param {Screen} screen */
  #windowTemplate(window, screen) {
    return html`
      <div class="window" .style=${placement(window, screen) + ";z-index:" + window.z}>
        <wall-window
          .window=${window}
          .catalogue=${this.#shown.catalogue}
          ?fade=${isFull(window, screen)}
          ?seated=${this.#shown.paired}
        ></wall-window>
      </div>
    `;
  }

  #signTemplate() {
    const { times } = this.#shown;
    return html`
      ${times > 1
        ? html`<p class="twice" role="status">${t("screen.twice.here", { times })}</p>`
        : ""}
      <connection-sign .link=${this.#shown.events.link}></connection-sign>
    `;
  }

  /** @param {import("../client/api.js").Problem} problem */
  #refusalWords(problem) {
    const values = { wall: this.#wall, screen: this.#number };
    if (problem.code === "sign-in-required") return t("screen.unpaired", values);
    if (problem.code === "not-found") return t("screen.no-wall", values);
    return problemWords(problem);
  }

  /** @param {string} what @param {string} then */
  #wordsTemplate(what, then) {
    return html`
      <main role="status">
        <p class="what">${what}</p>
        <p class="then">${then}</p>
      </main>
    `;
  }
}

customElements.define("wall-page", WallPage);
