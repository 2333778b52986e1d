import { html } from "lit";
import { EverySecond } from "../../client/every-second.js";
import { clock, day, weekday } from "../../client/format.js";
import { sheets } from "../../client/sheets.js";
import { SpeakingElement } from "../../client/speaking-element.js";

const styles = await sheets(import.meta.url);

/** The time and the date, as large as their window allows. */
export class WallClock extends SpeakingElement {
  static styles = styles;

  constructor() {
    super();
    new EverySecond(this);
  }

  render() {
    const now = new Date();
    return html`
      <time class="time">${clock(now)}</time>
      <span class="date">${day(now)} <span class="weekday">${weekday(now)}</span></span>
    `;
  }
}

customElements.define("wall-clock", WallClock);
