import { nameOf } from "../client/format.js";
import { cells, onScreen, windowAt, withChange, withNew } from "../client/layout.js";
import { t } from "../client/messages.js";
import { freeRoom, roomAt } from "../client/room.js";

/** @import { Source } from "../client/types.js" */
/** @import { PurposeDialog } from "../element/purpose-dialog/purpose-dialog.js" */
/** @import { ConsoleActs } from "./console-acts.js" */
/** @import { ConsolePage } from "./console.js" */

const COUNTS = [1, 4, 9, 16, 25];

/** How anything comes onto the wall, by whatever hand: sensitive cameras for a purpose that is asked once. */
export class ConsoleHanging {
  #page;
  #acts;

  /** @param {ConsolePage} page @param {ConsoleActs} acts */
  constructor(page, acts) {
    this.#page = page;
    this.#acts = acts;
    /** @type {Record<string, (detail: any) => void>} */
    const ways = {
      "hang-camera": () => this.hangChosen(),
      "hang-cameras": ({ cameras }) => this.hangAll(cameras),
      "hang-source": ({ source, at }) => this.hang(source, at),
    };
    for (const [name, way] of Object.entries(ways)) {
      page.addEventListener(name, (event) => way(/** @type {CustomEvent} */ (event).detail));
    }
  }

  hangChosen() {
    const { camera } = this.#page;
    if (camera) return this.hang({ type: "camera", camera });
  }

  /**
   * At a point into the window there, or else into a room of its own; without one where there is
   * room, or else into the chosen window.
   * @param {Source} source @param {{x: number, y: number}} [at]
   */
  async hang(source, at) {
    const [hung] = await this.#purposed([source]);
    const wall = this.#page.desk.model?.wall;
    if (!wall || !hung) return;
    const { windows } = wall;
    const room = at ? roomAt(wall, windows, at.x, at.y) : freeRoom(wall, windows);
    const chosen = windows.find(({ id }) => id === this.#page.window);
    const taken = at ? windowAt(windows, at.x, at.y) : room ? undefined : chosen;
    if (taken) this.#change(withChange(windows, taken.id, { source: hung, title: undefined }));
    else if (room) this.#change(withNew(windows, hung, room));
    else return this.#acts.say("said.no-room");
    if (hung.camera) this.#acts.undoable("said.hung", { name: this.#nameOf(hung.camera) });
  }

  /** As many as fit, evenly on the chosen screen in the place of what hangs there. @param {string[]} cameras */
  async hangAll(cameras) {
    const count = COUNTS.find((some) => some >= cameras.length) ?? COUNTS[COUNTS.length - 1];
    const fitting = cameras.slice(0, count);
    const sources = await this.#purposed(fitting.map((camera) => ({ type: "camera", camera })));
    const { desk, screen: chosen } = this.#page;
    const wall = desk.model?.wall;
    const screen = wall?.screens.find(({ id }) => id === chosen) ?? wall?.screens[0];
    if (!wall || !screen || !sources.length) return;
    const rects = cells(screen, count);
    const here = onScreen(wall, wall.windows, screen);
    const rest = wall.windows.filter((window) => !here.includes(window));
    this.#change(sources.reduce((all, source, i) => withNew(all, source, rects[i]), rest));
    const left = cameras.length - sources.length;
    this.#acts.undoable(left ? "said.hung.some" : "said.hung.all", { count: sources.length, left });
  }

  /** @param {import("../client/types.js").WallWindow[]} windows */
  #change(windows) {
    this.#page.desk.model?.change(windows);
  }

  /** None of them when no purpose was said, or the person may not hang. */
  /** @param {Source[]} sources @returns {Promise<Source[]>} */
  async #purposed(sources) {
    if (!this.#page.desk.may("wall.control")) return [];
    const sensitive = [...new Set(sources.flatMap((source) => this.#sensitiveOf(source)))];
    if (!sensitive.length) return sources;
    const dialog = /** @type {PurposeDialog} */ (this.#page.find("purpose-dialog"));
    const purpose = await dialog.ask(this.#namesOf(sensitive), "hang");
    if (!purpose) return [];
    return sources.map((source) =>
      this.#sensitiveOf(source).length ? { ...source, purpose } : source,
    );
  }

  /** @param {Source} source @returns {string[]} */
  #sensitiveOf({ camera, cameras, tour }) {
    const { catalogue, side } = this.#page.desk;
    const named = side?.tours.find(({ id }) => id === tour)?.cameras;
    const shown = cameras ?? named ?? (camera ? [camera] : []);
    return shown.filter((id) => catalogue.cameras.get(id)?.sensitive);
  }

  /** @param {string[]} cameras */
  #namesOf(cameras) {
    const name = this.#nameOf(cameras[0]);
    return cameras.length === 1 ? name : t("purpose.several", { name, count: cameras.length });
  }

  /** @param {string} id */
  #nameOf(id) {
    const camera = this.#page.desk.catalogue.cameras.get(id);
    return camera ? nameOf(camera) : id;
  }
}
