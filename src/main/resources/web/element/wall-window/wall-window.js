import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { nameOf } from "../../client/format.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../county-map/county-map.js";
import "../live-tile/live-tile.js";
import "../news-line/news-line.js";
import "../still-tile/still-tile.js";
import "../wall-clock/wall-clock.js";

/** @import { Catalogue } from "../../client/catalogue.js" */
/** @import { WallWindow as Window } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/** One window of a wall with whatever its source is. */
export class WallWindow extends SpeakingElement {
  static styles = styles;
  static properties = {
    window: { attribute: false },
    catalogue: { attribute: false },
    still: { type: Boolean },
    fade: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {Window | null} */
    this.window = null;
    /** @type {Catalogue | null} */
    this.catalogue = null;
    this.still = false;
    this.fade = false;
    new Follows(this, () => [this.catalogue]);
  }

  render() {
    const { source } = this.window ?? {};
    switch (source?.type) {
      case "camera":
        return this.#cameraTemplate(source.camera ?? "");
      case "clock":
        return html`<wall-clock></wall-clock>`;
      case "map":
        return html`<county-map .catalogue=${this.catalogue}></county-map>`;
      case "ticker":
        return html`<news-line
          .catalogue=${this.catalogue}
          .text=${source.text ?? ""}
        ></news-line>`;
      case "text":
        return textTemplate(source.text ?? "");
    }
  }

  /** @param {string} id */
  #cameraTemplate(id) {
    this.catalogue?.require(id);
    const camera = this.catalogue?.cameras.get(id);
    const name = this.window?.title || (camera ? nameOf(camera) : id);
    const purpose = this.window?.source.purpose ?? "duty";
    if (this.still) {
      return html`<still-tile
        .camera=${camera ?? null}
        .name=${name}
        .purpose=${purpose}
      ></still-tile>`;
    }
    return html`<live-tile
      .camera=${id}
      .name=${name}
      .purpose=${purpose}
      .hung=${this.window?.source.since ?? ""}
      .responsible=${camera?.state.responsible ?? null}
      ?fade=${this.fade}
    ></live-tile>`;
  }
}

/** Long words are set smaller. @param {string} text */
function textTemplate(text) {
  const size = text.length > 60 ? "long" : text.length > 16 ? "middle" : "short";
  return html`<div class="text ${size}"><p>${text}</p></div>`;
}

customElements.define("wall-window", WallWindow);
