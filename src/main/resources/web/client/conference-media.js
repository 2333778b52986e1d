/** Sound and pictures of one conference: one RTCPeerConnection for each bridge value, slots as streams. */

/** @import { SlotMap } from "./conference-types.js" */

/** What the camera is sent in: a quarter, half and whole of 720 lines. */
const LAYERS = [
  { rid: "l", scaleResolutionDownBy: 4, maxBitrate: 180_000 },
  { rid: "m", scaleResolutionDownBy: 2, maxBitrate: 600_000 },
  { rid: "h", scaleResolutionDownBy: 1, maxBitrate: 1_700_000 },
];
const LINES = [180, 360, 720];

/** @typedef {{type: "offer", bridge: string, sdp: string, iceServers?: RTCIceServer[]}} Offer */

/** Answers offers, keeps its own tracks over a change of bridge, and gives each slot a stream. */
export class ConferenceMedia {
  #send;
  #changed;
  #bridge = "";
  /** @type {RTCPeerConnection | null} */
  #connection = null;
  /** @type {Record<"m0" | "m1" | "m2", MediaStreamTrack | null>} */
  #own = { m0: null, m1: null, m2: null };
  /** @type {Map<string, MediaStream>} */
  #streams = new Map();
  #told = "";
  #wanted = 720;

  /** @type {SlotMap} */
  slots = { audio: [], video: [] };

  /**
   * @param {(frame: {type: string} & Record<string, any>) => void} send
   * @param {() => void} changed
   */
  constructor(send, changed) {
    this.#send = send;
    this.#changed = changed;
  }

  get connection() {
    return this.#connection;
  }

  /** The stream of a slot, by its mid. @param {string} mid */
  stream(mid) {
    return this.#streams.get(mid) ?? null;
  }

  /** @param {Offer} offer */
  async offered({ bridge, sdp, iceServers = [] }) {
    if (bridge !== this.#bridge) this.#begin(bridge, iceServers);
    const connection = this.#connection;
    if (!connection) return;
    await connection.setRemoteDescription({ type: "offer", sdp });
    for (const one of connection.getTransceivers()) this.#attach(one);
    await connection.setLocalDescription();
    if (connection !== this.#connection) return;
    this.#send({ type: "answer", bridge, sdp: connection.localDescription?.sdp });
    this.#announce();
  }

  /** @param {"m0" | "m1" | "m2"} mid @param {MediaStreamTrack | null} track */
  async use(mid, track) {
    this.#own[mid] = track;
    await this.#transceiver(mid)?.sender.replaceTrack(track);
    this.#announce();
  }

  /** What anybody wants of the camera: better layers are not sent. @param {number} lines */
  async wanted(lines) {
    this.#wanted = lines;
    const sender = this.#transceiver("m1")?.sender;
    if (!sender) return;
    const parameters = sender.getParameters();
    parameters.encodings.forEach((encoding, i) => {
      encoding.active = i === 0 || lines > LINES[i - 1] * 1.25;
    });
    await sender.setParameters(parameters).catch(() => {});
  }

  close() {
    this.#hangUp();
    this.slots = { audio: [], video: [] };
  }

  #hangUp() {
    this.#connection?.close();
    this.#connection = null;
    this.#bridge = "";
    this.#streams.clear();
  }

  /** @param {string} bridge @param {RTCIceServer[]} iceServers */
  #begin(bridge, iceServers) {
    // What the slots carry may have been told before the offer that has them.
    this.#hangUp();
    this.#bridge = bridge;
    this.#told = "";
    const connection = new RTCPeerConnection({ iceServers, bundlePolicy: "max-bundle" });
    this.#connection = connection;
    connection.ontrack = ({ transceiver, track }) => {
      if (transceiver.mid) this.#streams.set(transceiver.mid, new MediaStream([track]));
      this.#changed();
    };
    connection.onconnectionstatechange = () => {
      if (connection === this.#connection) this.#changed();
      if (connection.connectionState === "connected") this.#announce();
    };
  }

  /** @param {RTCRtpTransceiver} transceiver of the offer just taken */
  #attach(transceiver) {
    const mid = transceiver.mid;
    if (mid !== "m0" && mid !== "m1" && mid !== "m2") return;
    transceiver.direction = "sendonly";
    transceiver.sender.replaceTrack(this.#own[mid]);
    if (mid !== "m1") return;
    const parameters = transceiver.sender.getParameters();
    parameters.encodings.forEach((encoding, i) =>
      Object.assign(encoding, LAYERS[i], { rid: encoding.rid }),
    );
    transceiver.sender.setParameters(parameters).catch(() => {});
  }

  /** @param {string} mid */
  #transceiver(mid) {
    return this.#connection?.getTransceivers().find((one) => one.mid === mid);
  }

  /** Says what is sent once the senders know their names, and again when that changes. */
  async #announce() {
    const connection = this.#connection;
    if (connection?.connectionState !== "connected") return;
    const report = await connection.getStats();
    /** @type {Record<string, {rid?: string, ssrc: number, rtx?: number}[]>} */
    const sent = { m0: [], m1: [], m2: [] };
    for (const one of report.values()) {
      if (one.type !== "outbound-rtp" || !this.#own[/** @type {"m0"} */ (one.mid)]) continue;
      sent[one.mid]?.push({ rid: one.rid, ssrc: one.ssrc, rtx: one.rtxSsrc });
    }
    const frame = { type: "sources", audio: sent.m0, video: sent.m1, screen: sent.m2 };
    const text = JSON.stringify(frame);
    if (text === this.#told) return;
    this.#told = text;
    this.#send(frame);
    if (sent.m1.length > 0) this.wanted(this.#wanted);
  }
}
