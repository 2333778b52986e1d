import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { arranged, columnsFor, picturesOf } from "../../client/conference-tiles.js";
import { ConferenceWishes } from "../../client/conference-wishes.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";
import "../conference-tile/conference-tile.js";

/** @import { ConferenceRoom } from "../../client/conference-room.js" */
/** @import { Arrangement, Layout, Picture } from "../../client/conference-tiles.js" */

const styles = await sheets(import.meta.url);

/** The pictures of a conference in one of three layouts; asks for each at the height it is shown in. */
export class ConferenceStage extends SpeakingElement {
  static styles = styles;
  static properties = {
    room: { attribute: false },
    layout: { type: String, reflect: true },
    page: { state: true },
    onlooker: { type: Boolean, reflect: true },
  };

  #wishes = new ConferenceWishes(() => this.room);
  #watch = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    /** @type {ConferenceRoom | null} */
    this.room = null;
    /** @type {Layout} */
    this.layout = "grid";
    this.page = 0;
    this.onlooker = false;
    new Follows(this, () => [this.room]);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watch.observe(this);
    document.addEventListener("visibilitychange", this.#fit);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch.disconnect();
    document.removeEventListener("visibilitychange", this.#fit);
  }

  render() {
    const { room } = this;
    if (!room) return "";
    const shown = this.#arrangement(room);
    const { large, small } = shown;
    const all = large ? [large, ...small] : small;
    return html`
      <div
        class="pictures ${small.length ? "" : "single"}"
        role="group"
        aria-label=${t("conference.pictures")}
      >
        ${repeat(
          all,
          ({ key }) => key,
          (picture) => this.#tileTemplate(room, picture, picture === large),
        )}
        ${all.length ? "" : html`<p class="nobody">${t("conference.nobody")}</p>`}
      </div>
      ${shown.pages > 1 ? this.#pagesTemplate(shown) : ""}
    `;
  }

  updated() {
    this.#fit();
  }

  /** @param {ConferenceRoom} room */
  #arrangement(room) {
    const spotlight = room.conference?.spotlight ?? null;
    const pictures = picturesOf(room.seats, room.seat);
    return arranged(this.layout, pictures, { spotlight, speaker: room.heard, page: this.page });
  }

  /** @param {ConferenceRoom} room @param {Picture} picture @param {boolean} large */
  #tileTemplate(room, picture, large) {
    const { seat, source, key } = picture;
    const slot = room.media.slots.video.find(
      (one) => one.seat === seat.seat && one.source === source,
    );
    return html`<conference-tile
      class=${large ? "large" : ""}
      data-key=${key}
      .picture=${picture}
      .stream=${slot ? room.media.stream(slot.mid) : null}
      .quality=${room.qualities.get(seat.seat) ?? null}
      ?narrow=${room.qualities.get(room.own?.seat ?? "")?.reason === "bandwidth"}
      ?speaking=${room.speaker === seat.seat && source === "camera"}
    ></conference-tile>`;
  }

  /** @param {Arrangement} shown */
  #pagesTemplate({ page, pages }) {
    const turn = (/** @type {number} */ to) => () => (this.page = to);
    return html`<nav aria-label=${t("conference.pages")}>
      <button ?disabled=${page === 0} @click=${turn(page - 1)}>
        ${t("conference.page.before")}
      </button>
      <span role="status">${t("conference.page", { page: page + 1, pages })}</span>
      <button ?disabled=${page === pages - 1} @click=${turn(page + 1)}>
        ${t("conference.page.next")}
      </button>
    </nav>`;
  }

  #fit = () => {
    const frame = this.renderRoot.querySelector(".pictures");
    if (!frame || !this.isConnected) return;
    const tiles = /** @type {HTMLElement[]} */ ([
      ...this.renderRoot.querySelectorAll("conference-tile"),
    ]);
    const { width, height } = frame.getBoundingClientRect();
    this.style.setProperty("--columns", String(columnsFor(tiles.length, width, height)));
    this.#wishes.shows(
      new Map(tiles.map((tile) => [tile.dataset.key ?? "", tile.getBoundingClientRect().height])),
    );
  };
}

customElements.define("conference-stage", ConferenceStage);
