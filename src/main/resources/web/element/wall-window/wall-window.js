import { Follows } from "../../client/follows.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import { KINDS } from "./kinds.js";

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
    seated: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {Window | null} */
    this.window = null;
    /** @type {Catalogue | null} */
    this.catalogue = null;
    this.still = false;
    this.fade = false;
    this.seated = false;
    new Follows(this, () => [this.catalogue]);
  }

  render() {
    const source = this.window?.source;
    return source && KINDS[source.type]?.(this, source);
  }
}

customElements.define("wall-window", WallWindow);
