import { html } from "lit";
import { get, post } from "../../client/api.js";
import { count, dateTime } from "../../client/format.js";
import { problemWords, t } from "../../client/messages.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);
const LOOK_AGAIN = 500;

/**
 * Whether the register is whole, until which line, when and by whom that was found; and a button to find it out
 * now. Says "broken" with the number of a broken line that one wants to see.
 */
export class ChainState extends SpeakingElement {
  static styles = styles;
  static properties = { state: { state: true }, problem: { state: true } };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #again;

  constructor() {
    super();
    /** @type {{running: any, last: any} | null} */
    this.state = null;
    /** @type {unknown} */
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#take(get("/audit/verification"));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#again);
  }

  render() {
    const { state, problem } = this;
    if (problem) return html`<p class="problem" role="alert">${problemWords(problem)}</p>`;
    if (!state) return html`<p class="quiet" role="status">${t("chain.reading")}</p>`;
    const broken = state.last?.details.broken;
    return html`
      <p class=${broken ? "broken" : state.last ? "whole" : "unknown"} role="status">
        <span class="mark" aria-hidden="true">${broken ? "✕" : state.last ? "✓" : "?"}</span>
        ${this.#lastTemplate(state.last)}
      </p>
      ${state.running ? this.#runningTemplate(state.running) : this.#buttonTemplate()}
    `;
  }

  /** @param {any} last */
  #lastTemplate(last) {
    if (!last) return t("chain.never");
    const { details, name } = last;
    const by = { time: dateTime(last.time), name, until: count(details.until) };
    if (!details.broken) return t("chain.whole", by);
    const number = Number(details.number);
    const time = details.time ? dateTime(details.time) : "—";
    return html`
      <span>
        ${t("chain.broken", by)} ${t("chain." + details.broken, { number: count(number), time })}
        <small class="quiet">${details.what}</small>
      </span>
      <button @click=${() => this.tell("broken", number)}>${t("chain.show")}</button>
    `;
  }

  /** @param {{done: number, total: number}} running */
  #runningTemplate({ done, total }) {
    return html`
      <span class="running" role="status">
        ${t("chain.running", { done: count(done), total: count(total) })}
        <progress max=${Math.max(1, total)} value=${done}></progress>
      </span>
    `;
  }

  #buttonTemplate() {
    return html`<button @click=${() => this.#take(post("/audit/verification"))}>
      ${t("chain.now")}
    </button>`;
  }

  /** @param {Promise<any>} answer */
  async #take(answer) {
    try {
      this.state = await answer;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
    clearTimeout(this.#again);
    if (this.isConnected && this.state?.running) {
      this.#again = setTimeout(() => this.#take(get("/audit/verification")), LOOK_AGAIN);
    }
  }
}

customElements.define("chain-state", ChainState);
