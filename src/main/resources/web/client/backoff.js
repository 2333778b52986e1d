/** Waits between tries that grow and never march in step with others. */
export class Backoff {
  #first;
  #most;
  #next;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {number} [first] milliseconds @param {number} [most] milliseconds */
  constructor(first = 400, most = 3000) {
    this.#first = first;
    this.#most = most;
    this.#next = first;
  }

  /**
   * Runs the try after the next wait; a later call replaces an earlier one.
   * @param {() => void} attempt
   * @param {number} [least] milliseconds to wait at least
   */
  again(attempt, least = 0) {
    this.cancel();
    const wait = Math.max(least, this.#next) * (0.6 + Math.random() * 0.8);
    this.#next = Math.min(this.#most, this.#next * 2);
    this.#timer = setTimeout(attempt, wait);
  }

  /** The try went well: the next wait is short again. */
  reset() {
    this.#next = this.#first;
  }

  cancel() {
    clearTimeout(this.#timer);
  }
}
