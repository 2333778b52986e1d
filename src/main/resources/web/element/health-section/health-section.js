import { html } from "lit";
import { get } from "../../client/api.js";
import { AdminSection } from "../../client/admin-section.js";
import { clock, count, since } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { bytes, span } from "./sizes.js";

const styles = await sheets(import.meta.url);
const EVERY = 10_000;
const STATES = ["live", "idle", "connecting", "offline", "disabled", "unconnected"];

/** How the centre is now: what its checks found, and the figures around them. */
export class HealthSection extends AdminSection {
  static styles = styles;
  static properties = { health: { state: true }, problem: { state: true } };

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #again;

  constructor() {
    super();
    /** @type {any} */
    this.health = null;
    /** @type {unknown} */
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#again = setInterval(() => this.fresh(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#again);
  }

  async fresh() {
    try {
      this.health = await get("/health");
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    const { health } = this;
    return html`
      <p class="fault" role="alert">${this.problem ? problemWords(this.problem) : ""}</p>
      ${health ? this.#figuresTemplate(health) : html`<p class="quiet">${t("table.reading")}</p>`}
    `;
  }

  /** @param {any} health */
  #figuresTemplate({ time, checks, server, database, disk, cameras, bridges, push, connections }) {
    const total = STATES.reduce((sum, state) => sum + (cameras[state] ?? 0), 0);
    return html`
      <p class="quiet">${t("health.as-of", { time: clock(time) })}</p>
      <div class="cards">
        ${cardTemplate("health.checks", checks.map(checkRow))}
        ${cardTemplate("health.server", [
          ["health.since", since(server.since)],
          ["health.uptime", span(new Date(time).getTime() - new Date(server.since).getTime())],
          ["health.version", server.version],
          ["health.build", server.build],
          ["health.java", server.java],
        ])}
        ${cardTemplate("health.database", [
          ["health.database.kind", t(database.embedded ? "health.embedded" : "health.external")],
          ["health.version", database.version],
          ["health.size", bytes(database.bytes)],
          ["health.connections", count(connections.used)],
          ["health.waiting", count(connections.waiting)],
        ])}
        ${cardTemplate("health.push", [
          ["health.events", count(database.events)],
          ["health.sessions", count(push.sessions)],
          ["health.behind", count(push.behind)],
          ["health.deliveries", count(push.deliveries)],
        ])}
        ${cardTemplate(
          "health.cameras",
          STATES.map((state) => [
            "state." + state,
            t("health.of", { count: count(cameras[state] ?? 0), total: count(total) }),
          ]),
        )}
        ${cardTemplate("health.bridges", (bridges ?? []).map(bridgeRow))}
        ${cardTemplate("health.disk", [
          ["health.folder", disk.folder],
          ["health.free", t("health.of", { count: bytes(disk.free), total: bytes(disk.total) })],
        ])}
      </div>
    `;
  }
}

/** @param {{name: string, up: boolean, millis: number, detail?: string}} check */
function checkRow({ name, up, millis, detail }) {
  const words = up ? t("health.up", { millis }) : t("health.down", { detail: detail ?? "" });
  return ["health.check." + name, html`<span class=${up ? "up" : "down"}>${words}</span>`];
}

/** @param {{name: string, up: boolean, conferences: number, endpoints: number}} bridge */
function bridgeRow({ name, up, conferences, endpoints }) {
  const words = up
    ? t("health.carries", { conferences: count(conferences), endpoints: count(endpoints) })
    : t("health.bridge.down");
  const key = name === "embedded" ? "health.embedded" : name;
  return [key, html`<span class=${up ? "up" : "down"}>${words}</span>`];
}

/** @param {string} title @param {[string, unknown][] | any} rows */
function cardTemplate(title, rows) {
  return html`
    <section>
      <h2>${t(title)}</h2>
      <dl>
        ${rows.map(
          (/** @type {[string, unknown]} */ [key, value]) =>
            html`<dt>${t(key)}</dt>
              <dd>${value ?? "—"}</dd>`,
        )}
      </dl>
    </section>
  `;
}

customElements.define("health-section", HealthSection);
