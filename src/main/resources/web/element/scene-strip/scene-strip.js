import { html } from "lit";
import { patch, post, remove } from "../../client/api.js";
import { Follows } from "../../client/follows.js";
import { t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

/** @import { Scene } from "../../client/types.js" */
/** @import { WallModel } from "../../client/wall-model.js" */
/** @import { WallSide } from "../../client/wall-side.js" */

const styles = await sheets(import.meta.url);
const KEYED = 9;

/** The scenes of a wall: one click hangs one; saving, renaming, overwriting, deleting, times. */
export class SceneStrip extends SpeakingElement {
  static styles = styles;
  static properties = {
    model: { attribute: false },
    side: { attribute: false },
    managed: { state: true },
  };

  constructor() {
    super();
    /** @type {WallModel | null} */
    this.model = null;
    /** @type {WallSide | null} */
    this.side = null;
    /** @type {string | null} the scene under the hand; "" a new one */
    this.managed = null;
    new Follows(this, () => [this.side, this.model]);
  }

  render() {
    const scenes = this.side?.scenes ?? [];
    return html`
      <div class="strip" role="group" aria-label=${t("scenes.label")}>
        <span class="quiet">${t("scenes.label")}</span>
        ${scenes.length ? "" : html`<span class="quiet">${t("scenes.none")}</span>`}
        ${scenes.map((scene, at) => this.#sceneTemplate(scene, at))}
        <button @click=${() => (this.managed = "")}>${t("scenes.save")}</button>
        <button @click=${() => this.tell("open-schedules")}>${t("scenes.times")}</button>
      </div>
      ${this.managed === null ? "" : this.#formTemplate(scenes)}
    `;
  }

  /** @param {Scene} scene @param {number} at */
  #sceneTemplate(scene, at) {
    return html`<span class="scene">
      <button title=${t("scenes.recall", scene)} @click=${() => this.recall(at)}>
        ${at < KEYED ? html`<kbd>${at + 1}</kbd>` : ""} <bdi>${scene.name}</bdi>
      </button>
      <button
        class="more"
        aria-label=${t("scenes.manage", scene)}
        aria-expanded=${this.managed === scene.id}
        @click=${() => (this.managed = this.managed === scene.id ? null : scene.id)}
      >
        ⋯
      </button>
    </span>`;
  }

  /** @param {Scene[]} scenes */
  #formTemplate(scenes) {
    const scene = scenes.find(({ id }) => id === this.managed);
    return html`
      <form class="form" @submit=${this.#named}>
        <input
          name="name"
          required
          maxlength="60"
          .value=${scene?.name ?? ""}
          placeholder=${t("scenes.name")}
          aria-label=${t("scenes.name")}
        />
        <button class="primary">${t(scene ? "scenes.rename" : "scenes.save.go")}</button>
        ${scene
          ? html`
              <button type="button" @click=${() => this.#change(scene, { fromWall: true })}>
                ${t("scenes.overwrite")}
              </button>
              <button type="button" @click=${() => this.#remove(scene)}>
                ${t("scenes.remove")}
              </button>
            `
          : ""}
        <button type="button" class="plain" @click=${() => (this.managed = null)}>
          ${t("close")}
        </button>
      </form>
    `;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has("managed")) this.renderRoot.querySelector("input")?.focus();
  }

  /** Hangs the scene at that place of the strip. @param {number} at */
  recall(at) {
    const scene = this.side?.scenes[at];
    if (scene) this.model?.recall(scene.id);
  }

  /** @param {SubmitEvent} event */
  #named(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const name = String(new FormData(form).get("name")).trim();
    const scene = this.side?.scenes.find(({ id }) => id === this.managed);
    if (scene) this.#change(scene, { name });
    else this.#ask(post(this.#path(), { body: { name } }));
  }

  /** @param {Scene} scene @param {object} body */
  #change(scene, body) {
    this.#ask(patch(this.#path(scene), { body, version: scene.version }));
  }

  /** @param {Scene} scene */
  #remove(scene) {
    if (confirm(t("scenes.remove.ask", scene)))
      this.#ask(remove(this.#path(scene), { version: scene.version }));
  }

  /** @param {Promise<any>} answer */
  #ask(answer) {
    answer.then(
      () => (this.managed = null),
      (problem) => this.tell("failed", problem),
    );
  }

  /** @param {Scene} [scene] */
  #path(scene) {
    const wall = encodeURIComponent(this.model?.id ?? "");
    return `/walls/${wall}/scenes` + (scene ? "/" + encodeURIComponent(scene.id) : "");
  }
}

customElements.define("scene-strip", SceneStrip);
