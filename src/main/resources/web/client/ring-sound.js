/** A ringing made of two tones, as a telephone rings: one second of sound, two of silence. */

const TONES = [440, 480];
const LOUDNESS = 0.15;
const RINGS = 1;
const PERIOD = 3000;

/** A browser in which nobody has clicked yet stays silent: `silenced` says so. */
export class RingSound {
  /** @type {AudioContext | null} */
  #context = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  get silenced() {
    return this.#context?.state === "suspended";
  }

  get rings() {
    return this.#timer !== undefined;
  }

  /** Learns whether it may sound, before it has to. @param {() => void} changed */
  prepare(changed) {
    this.#context ??= new AudioContext();
    this.#context.onstatechange = changed;
  }

  start() {
    if (this.rings) return;
    this.once();
    this.#timer = setInterval(() => this.once(), PERIOD);
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** At a click: from now on it may sound. */
  async allow() {
    this.#context ??= new AudioContext();
    await this.#context.resume();
  }

  /** One ringing alone. */
  once() {
    const context = (this.#context ??= new AudioContext());
    if (context.state !== "running") return;
    const loudness = context.createGain();
    const now = context.currentTime;
    loudness.gain.setValueAtTime(0, now);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, now + 0.02);
    loudness.gain.setValueAtTime(LOUDNESS, now + RINGS - 0.05);
    loudness.gain.linearRampToValueAtTime(0, now + RINGS);
    loudness.connect(context.destination);
    for (const frequency of TONES) {
      const tone = new OscillatorNode(context, { frequency });
      tone.connect(loudness);
      tone.start(now);
      tone.stop(now + RINGS);
    }
  }
}
