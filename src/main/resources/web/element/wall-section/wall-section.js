import { html } from "lit";
import { all } from "../../client/api.js";
import { AdminSection } from "../../client/admin-section.js";
import { grouped } from "../../client/grouped.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import "../confirm-dialog/confirm-dialog.js";
import "../data-table/data-table.js";
import "../screen-pairing/screen-pairing.js";
import "../wall-form/wall-form.js";

/** @import { ScreenPairing } from "../screen-pairing/screen-pairing.js" */
/** @import { CloudEvent, Screen, Wall } from "../../client/types.js" */
/** @import { Standing } from "../session-list/session-list.js" */
/** @import { Column } from "../data-table/compared.js" */

const styles = await sheets(import.meta.url);

/** The walls with their screens: made, arranged, paired, taken down. */
export class WallSection extends AdminSection {
  static styles = styles;
  static properties = { walls: { state: true }, sessions: { state: true } };

  constructor() {
    super();
    /** @type {Wall[] | null} */
    this.walls = null;
    /** @type {Map<string, Standing[]>} of paired screens, by wall */
    this.sessions = new Map();
  }

  async fresh() {
    this.walls = await all("/walls", { limit: 1000 });
    if (!this.desk.may("session.manage")) return;
    const sessions = await all("/sessions", { limit: 1000 });
    const screens = sessions.filter(({ screen }) => screen);
    this.sessions = grouped(screens, ({ screen }) => screen.split("/")[0]);
  }

  /** What hangs on a wall changes all the time and is nothing to this page. @param {CloudEvent} event */
  heard({ type, data }) {
    if (type === "wall.removed" || data?.act === "reframed" || data?.act === "created")
      this.fresh();
  }

  render() {
    const wall = this.walls?.find(({ id }) => id === this.item) ?? null;
    const editing = this.item === "new" || wall;
    return html`
      ${editing ? this.#formTemplate(wall) : this.#listTemplate()}
      <screen-pairing></screen-pairing>
      <confirm-dialog></confirm-dialog>
    `;
  }

  #listTemplate() {
    return html`
      <p class="bar"><button class="primary" @click=${this.#add}>${t("walls.add")}</button></p>
      <data-table
        label=${t("admin.walls")}
        .rows=${this.walls}
        .columns=${this.#columns()}
        @choose=${(/** @type {CustomEvent} */ { detail }) => this.desk.go("walls", detail.id)}
      >
        <p>${t("walls.empty")}</p>
        <button class="primary" @click=${this.#add}>${t("walls.add")}</button>
      </data-table>
    `;
  }

  /** @returns {Column[]} */
  #columns() {
    return [
      {
        words: "wall.name",
        cell: ({ name }) => html`<bdi>${name}</bdi>`,
        value: ({ name }) => name,
      },
      { words: "wall.id", cell: ({ id }) => id, value: ({ id }) => id },
      { words: "wall.size", cell: ({ width, height }) => width + " × " + height, kind: "short" },
      { words: "wall.screens", cell: ({ screens }) => screens.length, kind: "number" },
      { words: "wall.paired-screens", cell: (wall) => this.#paired(wall) },
    ];
  }

  /** How many of its screens have a computer that shows them. @param {Wall} wall */
  #paired({ id, screens }) {
    const paired = new Set(this.sessions.get(id)?.map(({ screen }) => screen)).size;
    return paired
      ? html`<a href="#sessions">${t("wall.paired", { paired, screens: screens.length })}</a>`
      : t("wall.unpaired");
  }

  /** @param {Wall | null} wall */
  #formTemplate(wall) {
    return html`
      <p class="bar">
        <a href="#walls">${t("walls.all")}</a>
        ${wall
          ? html`<button class="danger" @click=${() => this.#remove(wall)}>
              ${t("wall.remove")}
            </button>`
          : ""}
      </p>
      ${this.own(
        html`<wall-form
          .wall=${wall}
          @kept=${this.#kept}
          @pair=${(/** @type {CustomEvent<Screen>} */ { detail }) => this.#pair(detail)}
        ></wall-form>`,
      )}
    `;
  }

  #add = () => this.desk.go("walls", "new");

  /** @param {Screen} screen */
  #pair(screen) {
    const pairing = /** @type {ScreenPairing} */ (this.renderRoot.querySelector("screen-pairing"));
    pairing.show(this.item, screen);
  }

  /** @param {CustomEvent<Wall>} event */
  #kept = async ({ detail }) => {
    await this.fresh();
    this.desk.go("walls", detail.id);
    this.desk.say(() => t("wall.kept", { name: detail.name }));
  };

  /** @param {Wall} wall */
  async #remove({ id, name, screens, version }) {
    const title = t("wall.remove.title", { name });
    const consequences = [t("wall.remove.what", { screens: screens.length })];
    const question = { title, consequences, act: t("wall.remove") };
    if (await this.removeAsked("/walls/" + id, version, question)) this.desk.go("walls");
    await this.fresh();
  }
}

customElements.define("wall-section", WallSection);
