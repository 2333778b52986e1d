/** Keeps a live video close to the newest frame that has arrived. */

const NEAR = 0.25;
const SLACK = 0.4;
const LOST = 2;
const HURRY_MOST = 6;
const HURRY_FOR = 2_000;

/**
 * The first picture there is shows at once; from there it hurries to the newest. Later, small delays are caught up by
 * playing a little faster, large ones and gaps by a jump.
 */
export class LiveEdge {
  #video;
  #fresh = true;
  #hurryUntil = 0;

  /** @param {HTMLVideoElement} video */
  constructor(video) {
    this.#video = video;
  }

  /** What is buffered from now on begins anew. */
  restart() {
    this.#fresh = true;
  }

  /** To be called whenever something has been buffered. */
  follow() {
    if (!this.#video.buffered.length) return;
    if (this.#fresh) this.#begin();
    else this.#keep();
    this.#fresh = false;
  }

  #begin() {
    const { buffered } = this.#video;
    const last = buffered.length - 1;
    const length = buffered.end(last) - buffered.start(last);
    this.#hurryUntil = performance.now() + HURRY_FOR;
    this.#go(length > HURRY_MOST ? edge(buffered) : buffered.start(last));
  }

  #keep() {
    const { buffered, currentTime } = this.#video;
    const last = buffered.length - 1;
    const behind = buffered.end(last) - currentTime;
    const inLast = currentTime >= buffered.start(last) - 0.05;
    const hurrying = performance.now() < this.#hurryUntil;
    const lost = behind > (hurrying ? HURRY_MOST : LOST) || behind < -0.5;
    if (lost || (!inLast && !covered(this.#video))) {
      this.#go(edge(buffered));
    } else {
      this.#video.playbackRate = hurrying && behind > SLACK ? hurry(behind) : rate(behind);
      play(this.#video);
    }
  }

  /** @param {number} time */
  #go(time) {
    this.#video.currentTime = time;
    this.#video.playbackRate = 1;
    play(this.#video);
  }
}

/** @param {TimeRanges} buffered */
function edge(buffered) {
  const last = buffered.length - 1;
  return Math.max(buffered.start(last), buffered.end(last) - NEAR);
}

/** Is there something to play right after where the video stands? */
/** @param {HTMLVideoElement} video */
function covered({ buffered, currentTime }) {
  for (let i = 0; i < buffered.length; i++) {
    if (currentTime >= buffered.start(i) - 0.05 && currentTime < buffered.end(i) - 0.05)
      return true;
  }
  return false;
}

/** @param {number} behind seconds */
function rate(behind) {
  if (behind > 1) return 1.2;
  if (behind > SLACK) return 1.06;
  return behind < 0.1 ? 0.95 : 1;
}

/** @param {number} behind seconds */
const hurry = (behind) => Math.min(10, 2 + 6 * behind);

/** @param {HTMLVideoElement} video */
function play(video) {
  if (video.paused && !document.hidden) video.play().catch(() => {});
}
