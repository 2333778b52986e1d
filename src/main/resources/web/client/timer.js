/** One timer that is set anew, never doubled. */
export class Timer {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #running;

  /** @param {number} milliseconds @param {() => void} act */
  in(milliseconds, act) {
    this.cancel();
    this.#running = setTimeout(act, milliseconds);
  }

  cancel() {
    clearTimeout(this.#running);
  }
}
