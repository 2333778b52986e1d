/** One's own camera, microphone and screen: which ones, whether they are on, and what is wrong with them. */

import { keepChoice, keptChoice } from "./chosen-devices.js";

/** @typedef {"microphone" | "camera"} DeviceKind */

/** @type {Record<DeviceKind, MediaTrackConstraints>} */
const SHAPES = {
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  camera: {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 25, max: 30 },
  },
};

/** Says "track" with the kind when a track comes or goes, and "change" at each change. */
export class ConferenceDevices extends EventTarget {
  /** @type {Record<DeviceKind | "screen", MediaStreamTrack | null>} */
  tracks = { microphone: null, camera: null, screen: null };
  /** @type {Partial<Record<DeviceKind | "screen", string>>} codes of the catalogue */
  problems = {};
  /** @type {MediaDeviceInfo[]} */
  list = [];
  choice = keptChoice();
  /** What the browser is asked for now: what it gives later than that is let go of at once. @type {Partial<Record<DeviceKind | "screen", object>>} */
  #asked = {};

  constructor() {
    super();
    navigator.mediaDevices?.addEventListener("devicechange", () => this.#look());
  }

  /** Whether the microphone or camera sends now. @param {DeviceKind} kind */
  isOn(kind) {
    return this.choice[kind] && this.tracks[kind] !== null;
  }

  /** Opens what the person left on the last time. */
  async open() {
    const wanted = /** @type {DeviceKind[]} */ (["microphone", "camera"]);
    await Promise.all(
      wanted.map((kind) => this.choice[kind] && !this.tracks[kind] && this.#open(kind)),
    );
    await this.#look();
  }

  /** @param {DeviceKind} kind @param {boolean} on */
  async turn(kind, on) {
    this.choice[kind] = on;
    keepChoice(this.choice);
    delete this.#asked[kind];
    if (on && !this.tracks[kind]) await this.#open(kind);
    const track = this.tracks[kind];
    if (kind === "camera" && !on) this.#put(kind, null);
    else if (track) track.enabled = on;
    this.#tell();
  }

  /** @param {string} kind as devices name it, such as "audioinput" @param {string} id */
  async choose(kind, id) {
    this.choice.ids[kind] = id;
    keepChoice(this.choice);
    if (kind === "audioinput" && this.choice.microphone) await this.#open("microphone");
    if (kind === "videoinput" && this.choice.camera) await this.#open("camera");
    this.#tell();
  }

  /** Shows the screen, or stops showing it. @param {boolean} on */
  async share(on) {
    delete this.problems.screen;
    const asked = (this.#asked.screen = {});
    if (!on) return this.#put("screen", null);
    try {
      const video = { frameRate: { max: 15 } };
      const stream = await navigator.mediaDevices.getDisplayMedia({ video });
      const [track] = stream.getVideoTracks();
      if (asked !== this.#asked.screen) return track.stop();
      track.contentHint = "detail";
      track.onended = () => this.#put("screen", null);
      this.#put("screen", track);
    } catch (failure) {
      if (/** @type {Error} */ (failure).name !== "NotAllowedError")
        this.problems.screen = "screen-failed";
      this.#tell();
    }
  }

  close() {
    this.#asked = {};
    for (const track of Object.values(this.tracks)) track?.stop();
    this.tracks = { microphone: null, camera: null, screen: null };
  }

  /** @param {DeviceKind} kind */
  async #open(kind) {
    const asks = kind === "camera" ? "video" : "audio";
    const id = this.choice.ids[asks + "input"];
    const shape = { ...SHAPES[kind], ...(id ? { deviceId: { ideal: id } } : {}) };
    const asked = (this.#asked[kind] = {});
    delete this.problems[kind];
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ [asks]: shape });
      const [track] = stream.getTracks();
      if (asked !== this.#asked[kind]) return track.stop();
      track.onended = () => this.#lost(kind, track);
      this.#put(kind, track);
    } catch (failure) {
      if (asked !== this.#asked[kind]) return;
      this.problems[kind] = codeOf(kind, /** @type {Error} */ (failure));
      this.#put(kind, null);
    }
  }

  /** Pulled out, or taken by another program. @param {DeviceKind} kind @param {MediaStreamTrack} track */
  #lost(kind, track) {
    if (this.tracks[kind] !== track) return;
    this.problems[kind] = kind + "-lost";
    this.#put(kind, null);
  }

  /** @param {DeviceKind | "screen"} kind @param {MediaStreamTrack | null} track */
  #put(kind, track) {
    this.tracks[kind]?.stop();
    this.tracks[kind] = track;
    this.dispatchEvent(new CustomEvent("track", { detail: kind }));
    this.#tell();
  }

  async #look() {
    this.list = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}

/** @param {DeviceKind} kind @param {Error} failure */
function codeOf(kind, { name }) {
  if (!navigator.mediaDevices) return "insecure";
  if (name === "NotAllowedError") return kind + "-refused";
  return kind + (name === "NotFoundError" ? "-missing" : "-busy");
}
