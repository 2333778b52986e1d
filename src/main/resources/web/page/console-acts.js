import { nameOf } from "../client/format.js";
import { freeRoom, withChange, withNew } from "../client/layout.js";
import { problemWords, t } from "../client/messages.js";

/** @import { KeyHelp } from "../element/key-help/key-help.js" */
/** @import { CameraTree } from "../element/camera-tree/camera-tree.js" */
/** @import { PurposeDialog } from "../element/purpose-dialog/purpose-dialog.js" */
/** @import { ToastLine } from "../element/toast-line/toast-line.js" */
/** @import { ConsolePage } from "./console.js" */

/** What the operator's hands do on the console, by mouse and by key alike. */
export class ConsoleActs {
  #page;

  /** @param {ConsolePage} page */
  constructor(page) {
    this.#page = page;
    this.#listen(page);
    page.desk.addEventListener("conflict", (event) =>
      this.#overtaken(/** @type {CustomEvent} */ (event).detail),
    );
    page.desk.addEventListener("failed", (event) =>
      this.#refused(/** @type {CustomEvent} */ (event).detail),
    );
  }

  /** What the elements of the page say, wherever on it they stand. @param {ConsolePage} page */
  #listen(page) {
    /** @type {Record<string, (detail: any) => void>} */
    const acts = {
      "choose-camera": ({ id }) => this.chooseCamera(id),
      "choose-window": ({ window }) => this.chooseWindow(window),
      "choose-screen": ({ screen }) => this.chooseScreen(screen),
      "choose-wall": ({ id }) => this.chooseWall(id),
      "hang-camera": () => this.hang(),
      "no-room": () => this.say("said.no-room"),
      "window-removed": () => this.undoable("said.removed"),
      "windows-taken-off": (detail) => this.undoable("said.taken-off", detail),
      failed: (problem) => this.#refused(problem),
    };
    for (const [name, act] of Object.entries(acts)) {
      page.addEventListener(name, (event) => act(/** @type {CustomEvent} */ (event).detail));
    }
  }

  /** @param {string} id */
  chooseCamera(id) {
    this.#page.camera = id;
  }

  /** The window gets the keys, its camera the preview, its screen the layouts. @param {string} id */
  chooseWindow(id) {
    this.#page.window = id;
    const window = this.#page.desk.model?.windows.find((other) => other.id === id);
    if (window?.source.camera) this.chooseCamera(window.source.camera);
  }

  /** @param {number} screen */
  chooseScreen(screen) {
    this.#page.screen = screen;
    this.#page.window = "";
  }

  /** @param {string} id */
  chooseWall(id) {
    this.chooseScreen(0);
    this.#page.desk.chooseWall(id);
  }

  /** Hangs the chosen camera where there is room, or else into the chosen window. */
  async hang() {
    const { desk, camera, window } = this.#page;
    const source = camera && desk.may("wall.control") ? await this.#sourceOf(camera) : null;
    const wall = desk.model?.wall;
    if (!wall || !source) return;
    const room = freeRoom(wall, wall.windows);
    const chosen = wall.windows.find(({ id }) => id === window);
    if (room) desk.model?.change(withNew(wall.windows, source, room));
    else if (chosen)
      desk.model?.change(withChange(wall.windows, window, { source, title: undefined }));
    else return this.say("said.no-room");
    const known = desk.catalogue.cameras.get(camera);
    this.undoable("said.hung", { name: known ? nameOf(known) : camera });
  }

  /** A sensitive camera hangs for a purpose; null when none was said. @param {string} camera */
  async #sourceOf(camera) {
    /** @type {import("../client/types.js").Source} */
    const source = { type: "camera", camera };
    const known = this.#page.desk.catalogue.cameras.get(camera);
    if (!known?.sensitive) return source;
    const dialog = /** @type {PurposeDialog} */ (this.#page.find("purpose-dialog"));
    const purpose = await dialog.ask(nameOf(known), "hang");
    return purpose ? { ...source, purpose } : null;
  }

  undo = () => this.#page.desk.model?.undo();

  redo = () => this.#page.desk.model?.redo();

  /** @param {number} scene its place in the strip */
  recall = (scene) => /** @type {any} */ (this.#page.find("scene-strip"))?.recall(scene);

  help() {
    /** @type {KeyHelp} */ (this.#page.find("key-help")).show();
  }

  /** Puts the keys where they are wanted. @param {string} selector */
  reach(selector) {
    /** @type {{reach?: () => void} | null} */ (this.#page.find(selector))?.reach?.();
  }

  search() {
    /** @type {CameraTree} */ (this.#page.find("camera-tree")).search();
  }

  /** @param {string} key @param {Record<string, any>} [values] */
  say(key, values) {
    this.#toast.say({ words: () => t(key, values) });
  }

  /** @param {string} key @param {Record<string, any>} [values] */
  undoable(key, values) {
    this.#toast.say({ words: () => t(key, values), undo: () => this.undo() });
  }

  /** @param {string} key @param {Record<string, any>} [values] */
  fault(key, values) {
    this.#toast.say({ words: () => t(key, values), tone: "fault" });
  }

  /** @param {import("../client/types.js").Author | undefined} author */
  #overtaken(author) {
    const words = () =>
      author?.name ? t("said.conflict.by", { who: author.name }) : t("said.conflict");
    this.#toast.say({ words, tone: "fault" });
  }

  /** @param {unknown} problem */
  #refused(problem) {
    this.#toast.say({ words: () => problemWords(problem), tone: "fault" });
  }

  get #toast() {
    return /** @type {ToastLine} */ (this.#page.find("toast-line"));
  }
}
