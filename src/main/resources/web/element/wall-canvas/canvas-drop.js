import { windowAt } from "../../client/layout.js";
import { roomAt } from "../../client/room.js";

/** @import { Rect } from "../../client/types.js" */
/** @import { WallCanvas } from "./wall-canvas.js" */

/** The kind under which the tree hands over a camera's id. */
export const CAMERA = "application/x-shilian-camera";

/** Takes a camera from tree or map ("hang-source"): into a window it takes its place, elsewhere it gets its own. */
export class CanvasDrop {
  #canvas;
  /** @type {Rect | null} */
  ghost = null;

  /** @param {WallCanvas} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
  }

  /** @param {DragEvent} event */
  over = (event) => {
    const wall = this.#canvas.model?.wall;
    if (!this.#canvas.editable || !wall || !event.dataTransfer?.types.includes(CAMERA)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    const { x, y } = this.#canvas.pointOf(event);
    this.ghost = windowAt(wall.windows, x, y) ?? roomAt(wall, wall.windows, x, y);
    this.#canvas.requestUpdate();
  };

  leave = () => {
    this.ghost = null;
    this.#canvas.requestUpdate();
  };

  /** @param {DragEvent} event */
  drop = (event) => {
    const camera = event.dataTransfer?.getData(CAMERA);
    this.leave();
    if (!camera) return;
    event.preventDefault();
    const at = this.#canvas.pointOf(event);
    this.#canvas.tell("hang-source", { source: { type: "camera", camera }, at });
  };
}
