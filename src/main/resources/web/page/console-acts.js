import { problemWords, t } from "../client/messages.js";

/** @import { KeyHelp } from "../element/key-help/key-help.js" */
/** @import { CameraTree } from "../element/camera-tree/camera-tree.js" */
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

  hang = () => this.#page.hanging.hangChosen();

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
    this.faultSaid(() => t(key, values));
  }

  /** @param {() => string} words */
  faultSaid(words) {
    this.#toast.say({ words, tone: "fault" });
  }

  /** @param {import("../client/types.js").Author | undefined} author */
  #overtaken(author) {
    const words = () =>
      author?.name ? t("said.conflict.by", { who: author.name }) : t("said.conflict");
    this.faultSaid(words);
  }

  /** @param {unknown} problem */
  #refused(problem) {
    this.faultSaid(() => problemWords(problem));
  }

  get #toast() {
    return /** @type {ToastLine} */ (this.#page.find("toast-line"));
  }
}
