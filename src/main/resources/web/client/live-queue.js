/** What waits to be fed to a source buffer: bytes, and changes of type between them. */
export class LiveQueue {
  /** @type {(ArrayBuffer | string)[]} */
  #items = [];
  bytes = 0;

  get empty() {
    return this.#items.length === 0;
  }

  clear() {
    this.#items = [];
    this.bytes = 0;
  }

  /** @param {ArrayBuffer} data */
  push(data) {
    this.#items.push(data);
    this.bytes += data.byteLength;
  }

  /** @param {string} mime */
  pushChange(mime) {
    this.#items.push(mime);
  }

  /** The type to change to when that is what comes next; taken off the queue. */
  takeChange() {
    return typeof this.#items[0] === "string" ? String(this.#items.shift()) : null;
  }

  /** All bytes up to the next change, as one; they stay until `drop`. */
  peek() {
    const parts = /** @type {ArrayBuffer[]} */ (this.#items.slice(0, this.#count()));
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(new Uint8Array(part), at);
      at += part.byteLength;
    }
    return whole;
  }

  /** Takes off what `peek` gave. */
  drop() {
    for (const part of this.#items.splice(0, this.#count())) {
      if (typeof part !== "string") this.bytes -= part.byteLength;
    }
  }

  #count() {
    const change = this.#items.findIndex((item) => typeof item === "string");
    return change < 0 ? this.#items.length : change;
  }
}
