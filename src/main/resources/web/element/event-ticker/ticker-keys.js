/** @import { EventTicker } from "./event-ticker.js" */

/**
 * Through faults and news by arrows; A takes notice of a fault, N writes its note, W hangs the camera.
 * @param {EventTicker} ticker @param {KeyboardEvent} event
 */
export function actOnTickerKey(ticker, event) {
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
  const id = target.dataset.camera ?? "";
  switch (event.key) {
    case "ArrowDown":
      return step(ticker, event, target, 1);
    case "ArrowUp":
      return step(ticker, event, target, -1);
    case "a":
    case "A":
      return ticker.acknowledge(id);
    case "n":
    case "N":
      event.preventDefault();
      return ticker.note(id);
    case "w":
    case "W":
      if (id) ticker.tell("choose-camera", { id });
  }
}

/** @param {EventTicker} ticker @param {KeyboardEvent} event @param {HTMLElement} target @param {number} way */
function step(ticker, event, target, way) {
  const lines = [...ticker.renderRoot.querySelectorAll("button[data-camera]")];
  const next = /** @type {HTMLElement | undefined} */ (lines[lines.indexOf(target) + way]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
