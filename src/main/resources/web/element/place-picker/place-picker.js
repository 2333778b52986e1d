import { html } from "lit";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { County } from "../../client/county.js" */
/** @import { Place } from "../../client/types.js" */

const styles = await sheets(import.meta.url);

/**
 * Places to be ticked in the tree of `.county`; a ticked place covers what lies in it. `.chosen` are
 * codes ("*" for everything, offered with `whole`); says "change" with the new codes.
 */
export class PlacePicker extends SpeakingElement {
  static styles = styles;
  static properties = {
    county: { attribute: false },
    chosen: { attribute: false },
    whole: { type: Boolean },
    open: { state: true },
  };

  constructor() {
    super();
    /** @type {County | null} */
    this.county = null;
    /** @type {string[]} */
    this.chosen = [];
    this.whole = false;
    /** @type {Set<string>} */
    this.open = new Set();
    new Follows(this, () => [this.county]);
  }

  render() {
    const everything = this.chosen.includes("*");
    return html`
      <label ?hidden=${!this.whole}>
        <input type="checkbox" .checked=${everything} @change=${() => this.#toggle("*")} />
        ${t("scope.everything")}
      </label>
      <div class="tree" ?hidden=${everything}>${this.#branchTemplate("")}</div>
    `;
  }

  /** @param {string} code @returns {unknown} */
  #branchTemplate(code) {
    const places = this.county?.within(code) ?? [];
    return html`<ul>
      ${places.map((place) => this.#placeTemplate(place))}
    </ul>`;
  }

  /** @param {Place} place */
  #placeTemplate({ code, name }) {
    const covered = this.chosen.some((other) => other !== code && code.startsWith(other));
    const within = this.county?.within(code).length ?? 0;
    const open = this.open.has(code) || (code.length === 6 && within > 0 && within < 40);
    return html`
      <li>
        <button
          class="plain fold"
          ?disabled=${!within}
          aria-expanded=${open ? "true" : "false"}
          aria-label=${t("place.unfold", { name })}
          @click=${() => this.#fold(code)}
        >
          ${within ? (open ? "▾" : "▸") : ""}
        </button>
        <label>
          <input
            type="checkbox"
            .checked=${covered || this.chosen.includes(code)}
            ?disabled=${covered}
            @change=${() => this.#toggle(code)}
          />
          <bdi>${name}</bdi> <small class="quiet">${code}</small>
        </label>
        ${open ? this.#branchTemplate(code) : ""}
      </li>
    `;
  }

  /** @param {string} code */
  #fold(code) {
    const open = new Set(this.open);
    if (!open.delete(code)) open.add(code);
    this.open = open;
  }

  /** @param {string} code */
  #toggle(code) {
    const had = this.chosen.includes(code);
    const others = this.chosen.filter((other) => other !== code && !other.startsWith(code));
    this.chosen = had ? others : code === "*" ? ["*"] : [...others, code].sort();
    this.tell("change", this.chosen);
  }
}

customElements.define("place-picker", PlacePicker);
