/** @import { Catalogue } from "./catalogue.js" */

const KEPT = "shilian.console.sound";
const PAUSE = 10_000;
const TONES = [660, 880];

/** A short sound at a new fault, for those who switched it on; says "change". */
export class Alarm extends EventTarget {
  #catalogue;
  /** @type {Set<string> | null} faults that are no news */
  #known = null;
  #last = 0;
  /** @type {AudioContext | null} */
  #audio = null;
  on = localStorage.getItem(KEPT) === "on";

  /** @param {Catalogue} catalogue */
  constructor(catalogue) {
    super();
    this.#catalogue = catalogue;
    catalogue.addEventListener("change", () => this.#listen());
  }

  /** @param {boolean} on */
  turn(on) {
    this.on = on;
    localStorage.setItem(KEPT, on ? "on" : "off");
    if (on) this.#sound();
    this.dispatchEvent(new Event("change"));
  }

  #listen() {
    if (!this.#catalogue.loaded) return;
    const faults = this.#catalogue.faults().filter(({ state }) => !state.acknowledged);
    const known = this.#known;
    this.#known = new Set(faults.map(({ id }) => id));
    const news = known !== null && faults.some(({ id }) => !known.has(id));
    if (news && this.on && Date.now() - this.#last > PAUSE) this.#sound();
  }

  /** Two soft tones; a browser that has not been touched yet keeps silent. */
  #sound() {
    this.#last = Date.now();
    const audio = (this.#audio ??= new AudioContext());
    audio.resume().catch(() => {});
    TONES.forEach((frequency, i) => {
      const tone = new OscillatorNode(audio, { frequency });
      const volume = new GainNode(audio, { gain: 0.15 });
      const begin = audio.currentTime + i * 0.18;
      volume.gain.setTargetAtTime(0, begin + 0.1, 0.03);
      tone.connect(volume).connect(audio.destination);
      tone.start(begin);
      tone.stop(begin + 0.3);
    });
  }
}
