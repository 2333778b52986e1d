/** What a page measures of its line and tells the server, so that a bad line is known before it is complained of. */

const EVERY = 10_000;
const LOOKS = 250;
const WAITS_FOR_PICTURE = 60_000;

/** @typedef {{lost: number, received: number, frozen: number, bytes: number, at: number}} Counts */

/** Looks at the connection's own figures; says `report`. */
export class ConferenceMeasure {
  #connection;
  #send;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  /** @type {Counts | null} */
  #before = null;
  #began = 0;
  #pictured = false;

  /** @param {() => RTCPeerConnection | null} connection @param {(frame: any) => void} send */
  constructor(connection, send) {
    this.#connection = connection;
    this.#send = send;
  }

  begin() {
    if (this.#timer) return;
    this.#began = performance.now();
    this.#timer = setInterval(() => this.#tell(), EVERY);
    this.#awaitPicture();
  }

  end() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#before = null;
  }

  /** Tells once how long the first picture took. */
  async #awaitPicture() {
    const waited = performance.now() - this.#began;
    if (this.#pictured || !this.#timer || waited > WAITS_FOR_PICTURE) return;
    const seen = (await this.#reports()).some(({ framesDecoded }) => framesDecoded > 0);
    if (!seen) return void setTimeout(() => this.#awaitPicture(), LOOKS);
    this.#pictured = true;
    this.#send({ type: "report", picture: Math.round(performance.now() - this.#began) });
  }

  async #tell() {
    const now = counted(await this.#reports());
    const before = this.#before;
    this.#before = now;
    if (!before || now.received < before.received) return;
    const grown = (/** @type {keyof Counts} */ key) =>
      Math.max(0, Math.round(now[key] - before[key]));
    const [lost, received, frozen] = [grown("lost"), grown("received"), grown("frozen")];
    const kbit = Math.round((grown("bytes") * 8) / Math.max(1, now.at - before.at));
    this.#send({ type: "report", lost, received, frozen, kbit });
  }

  /** @returns {Promise<any[]>} of what comes in */
  async #reports() {
    const report =
      (await this.#connection()
        ?.getStats()
        .catch(() => null)) ?? new Map();
    return [...report.values()].filter(({ type }) => type === "inbound-rtp");
  }
}

/** @param {any[]} reports @returns {Counts} */
function counted(reports) {
  const sum = (/** @type {string} */ key) =>
    reports.reduce((total, report) => total + (report[key] ?? 0), 0);
  return {
    lost: sum("packetsLost"),
    received: sum("packetsReceived"),
    frozen: sum("totalFreezesDuration") * 1000,
    bytes: sum("bytesReceived"),
    at: performance.now(),
  };
}
