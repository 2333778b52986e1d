/** How loud a microphone is, by the page's own ear. */
export class LevelMeter {
  #tell;
  /** @type {MediaStreamTrack | null} */
  #track = null;
  /** @type {AudioContext | null} */
  #context = null;

  /** @param {(level: number) => void} tell from 0 to 1, some times a second */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @param {MediaStreamTrack | null} track */
  listen(track) {
    if (track === this.#track) return;
    this.#track = track;
    this.#context?.close();
    this.#context = null;
    this.#tell(0);
    if (track) this.#begin(track);
  }

  /** @param {MediaStreamTrack} track */
  #begin(track) {
    const context = new AudioContext();
    this.#context = context;
    const ear = context.createAnalyser();
    ear.fftSize = 1024;
    context.createMediaStreamSource(new MediaStream([track])).connect(ear);
    const samples = new Float32Array(ear.fftSize);
    const look = () => {
      if (context !== this.#context) return;
      ear.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      this.#tell(Math.min(1, Math.sqrt(power) * 4));
      setTimeout(look, 80);
    };
    look();
  }
}
