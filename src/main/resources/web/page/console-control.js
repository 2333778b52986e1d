import { html } from "lit";
import { onScreen } from "../client/layout.js";
import { skippedWords } from "../client/wall-words.js";
import "../element/control-sign/control-sign.js";
import "../element/purpose-dialog/purpose-dialog.js";
import "../element/scene-strip/scene-strip.js";
import "../element/schedule-dialog/schedule-dialog.js";
import "../element/screen-pairing/screen-pairing.js";
import "../element/tour-dialog/tour-dialog.js";

/** @import { Holder } from "../client/types.js" */
/** @import { ScheduleDialog } from "../element/schedule-dialog/schedule-dialog.js" */
/** @import { ScreenPairing } from "../element/screen-pairing/screen-pairing.js" */
/** @import { TourDialog } from "../element/tour-dialog/tour-dialog.js" */
/** @import { ConsoleActs } from "./console-acts.js" */
/** @import { ConsolePage } from "./console.js" */

/** Who controls the wall, for those who may. @param {ConsolePage} page */
export function controlSign({ desk }) {
  if (!desk.may("wall.control")) return "";
  return html`<control-sign
    .side=${desk.side}
    .person=${desk.session?.person.id ?? ""}
  ></control-sign>`;
}

/** How often each screen is open, for those who may know. @param {ConsolePage} page */
export function screensOf({ desk }) {
  return desk.side && desk.may("presence.view") ? desk.side.screens : null;
}

/** The dialogs for tours, the times of scenes and pairing. @param {ConsolePage} page */
export function controlDialogs({ desk, camera, screen }) {
  const wall = desk.model?.wall;
  const chosen = wall?.screens.find(({ id }) => id === screen) ?? wall?.screens[0];
  const here = wall && chosen ? onScreen(wall, wall.windows, chosen) : [];
  const hung = here.flatMap(({ source }) => source.cameras ?? source.camera ?? []);
  return html`
    <tour-dialog
      .catalogue=${desk.catalogue}
      .side=${desk.side}
      .hung=${[...new Set(hung)]}
      .camera=${camera}
    ></tour-dialog>
    <screen-pairing></screen-pairing>
    <purpose-dialog></purpose-dialog>
    <schedule-dialog .wall=${desk.model?.id ?? ""} .side=${desk.side}></schedule-dialog>
  `;
}

/** What passes between the operators of a wall, and the dialogs that stand beside it. */
export class ControlActs {
  #page;
  #acts;

  /** @param {ConsolePage} page @param {ConsoleActs} acts */
  constructor(page, acts) {
    this.#page = page;
    this.#acts = acts;
    const { desk } = page;
    this.#on(desk, "held", ({ who }) => acts.fault("said.held", { who }));
    this.#on(desk, "control", (detail) => this.#passed(detail));
    this.#on(desk, "missing", (lines) => acts.fault("said.missing", { count: lines.length }));
    this.#on(desk, "skipped", (detail) => acts.faultSaid(() => skippedWords(detail)));
    this.#on(page, "pair-screen", () => this.#pair());
    const tours = () => /** @type {TourDialog} */ (page.find("tour-dialog"));
    this.#on(page, "open-tours", () => tours().show());
    this.#on(page, "selection", ({ cameras }) => tours().show(cameras));
    this.#on(page, "open-schedules", () =>
      /** @type {ScheduleDialog} */ (page.find("schedule-dialog")).show(),
    );
  }

  /** @param {EventTarget} from @param {string} name @param {(detail: any) => void} act */
  #on(from, name, act) {
    from.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event).detail));
  }

  /** The former holder is told who took the wall. */
  /** @param {{act: string, holder: Holder | null, from: Holder | null}} passed */
  #passed({ act, holder, from }) {
    const me = this.#page.desk.session?.person.id;
    if (act === "taken-over" && from?.id === me && holder?.id !== me)
      this.#acts.fault("said.taken-over", { who: holder?.name });
  }

  #pair() {
    const { model } = this.#page.desk;
    const screens = model?.wall?.screens ?? [];
    const screen = screens.find(({ id }) => id === this.#page.screen) ?? screens[0];
    const pairing = /** @type {ScreenPairing} */ (this.#page.find("screen-pairing"));
    if (model && screen) pairing.show(model.id, screen);
  }
}
