import { html } from "lit";
import { Follows } from "../client/follows.js";
import { t } from "../client/messages.js";
import { sheets } from "../client/sheets.js";
import { SpeakingElement } from "../client/speaking-element.js";
import "../element/account-menu/account-menu.js";
import "../element/camera-tree/camera-tree.js";
import "../element/connection-sign/connection-sign.js";
import "../element/county-map/county-map.js";
import "../element/key-help/key-help.js";
import "../element/toast-line/toast-line.js";
import "../element/wall-canvas/wall-canvas.js";
import "../element/wall-toolbar/wall-toolbar.js";
import { ConsoleActs } from "./console-acts.js";
import { controlDialogs, controlSign, ControlActs, screensOf } from "./console-control.js";
import { ConsoleDesk } from "./console-desk.js";
import { ConsoleExtras } from "./console-extras.js";
import { ConsoleHanging } from "./console-hanging.js";
import { KEYS, onKey } from "./console-keys.js";
import { nowTemplate } from "./console-now.js";

const styles = await sheets(import.meta.url);

/** The operator's desk: the tree, the wall as it stands, and what happens now. */
export class ConsolePage extends SpeakingElement {
  static styles = styles;
  static properties = {
    camera: { state: true },
    window: { state: true },
    screen: { state: true },
  };

  desk = new ConsoleDesk();
  #acts = new ConsoleActs(this);
  extras = new ConsoleExtras(this);
  hanging = new ConsoleHanging(this, this.#acts);
  control = new ControlActs(this, this.#acts);

  constructor() {
    super();
    this.camera = "";
    this.window = "";
    this.screen = 0;
    new Follows(this, () => [this.desk, this.desk.side, this.desk.model]);
    document.addEventListener("keydown", (event) => onKey(this.#acts, event));
    this.desk.open();
  }

  render() {
    document.title = t("console.title") + " · " + t("product");
    const editable = this.desk.may("wall.control");
    return html`
      ${this.#headTemplate()} ${this.#treeTemplate()}
      <main>${this.#wallTemplate(editable)}</main>
      ${nowTemplate(this, editable)}
      <connection-sign .link=${this.desk.events.link}></connection-sign>
      <toast-line></toast-line>
      <key-help .keys=${KEYS}></key-help>
      <favourite-dialog></favourite-dialog>
      ${controlDialogs(this)}
    `;
  }

  #headTemplate() {
    return html`
      <header>
        <b>${t("product")}</b><span class="quiet">${t("console.title")}</span>
        <button class="plain help" title=${t("keys.title")} @click=${() => this.#acts.help()}>
          <kbd>?</kbd>
        </button>
        ${controlSign(this)}
        <account-menu .session=${this.desk.session}></account-menu>
      </header>
    `;
  }

  #treeTemplate() {
    return html`
      <aside class="left" aria-label=${t("tree.label")}>
        <camera-tree
          .catalogue=${this.desk.catalogue}
          .favourites=${this.desk.favourites}
          .recent=${this.desk.recent}
          .selected=${this.camera}
        ></camera-tree>
      </aside>
    `;
  }

  /** @param {boolean} editable */
  #wallTemplate(editable) {
    const { model, catalogue, walls, session } = this.desk;
    if (!model) {
      return html`<p class="teach quiet">${t(session ? "wall.none" : "wall.loading")}</p>`;
    }
    const screen = this.screen || model.wall?.screens[0]?.id || 0;
    return html`
      <wall-toolbar
        .walls=${walls}
        .model=${model}
        .screen=${screen}
        ?editable=${editable}
      ></wall-toolbar>
      <wall-canvas
        .model=${model}
        .catalogue=${catalogue}
        .selected=${this.window}
        .screen=${screen}
        .screens=${screensOf(this)}
        ?editable=${editable}
      ></wall-canvas>
      <scene-strip .model=${model} .side=${this.desk.side} ?hidden=${!editable}></scene-strip>
      <county-map
        interactive
        .catalogue=${catalogue}
        .camera=${this.camera}
        ?hangable=${editable}
      ></county-map>
    `;
  }

  /** @param {string} selector */
  find(selector) {
    return this.renderRoot.querySelector(selector);
  }
}

customElements.define("console-page", ConsolePage);
