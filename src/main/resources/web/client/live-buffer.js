/** Feeds one video element with fragments by Media Source Extensions. */

import { LiveEdge } from "./live-edge.js";
import { LiveQueue } from "./live-queue.js";

const MOST_QUEUED = 16 << 20;
const KEEP_BEHIND = 4;
const TRIM_AT = 12;

/** Holds the media source of one video; a broken one says so once by its code. */
export class LiveBuffer {
  #video;
  #broken;
  #queue = new LiveQueue();
  /** @type {MediaSource | null} */
  #media = null;
  /** @type {SourceBuffer | null} */
  #buffer = null;
  #mime = "";
  #edge;

  /** @param {HTMLVideoElement} video @param {(code: string) => void} broken */
  constructor(video, broken) {
    this.#video = video;
    this.#edge = new LiveEdge(video);
    this.#broken = broken;
    video.addEventListener("error", this.#failed);
  }

  /**
   * A new run of the picture begins; what waits of the old one is dropped.
   * @param {string} mime
   */
  begin(mime) {
    this.#queue.clear();
    if (this.#buffer && tracks(mime) === tracks(this.#mime)) {
      this.#queue.pushChange(mime);
      this.#feed();
    } else {
      this.#open(mime);
    }
    this.#mime = mime;
  }

  /** @param {ArrayBuffer} data an init segment or fragments */
  append(data) {
    this.#queue.push(data);
    if (this.#queue.bytes > MOST_QUEUED) {
      this.#break("picture-stuck");
    } else {
      this.#feed();
    }
  }

  close() {
    this.#video.removeEventListener("error", this.#failed);
    this.#media = null;
    this.#buffer = null;
    this.#queue.clear();
  }

  /** @param {string} mime */
  #open(mime) {
    const media = new MediaSource();
    const address = URL.createObjectURL(media);
    this.#media = media;
    this.#buffer = null;
    media.addEventListener("sourceopen", () => this.#opened(media, mime, address), { once: true });
    this.#video.dispatchEvent(new Event("beforereset"));
    this.#video.src = address;
  }

  /** @param {MediaSource} media @param {string} mime @param {string} address */
  #opened(media, mime, address) {
    URL.revokeObjectURL(address);
    if (this.#media !== media) return;
    try {
      this.#buffer = media.addSourceBuffer(mime);
    } catch {
      this.#break("codec-not-playable");
      return;
    }
    this.#edge.restart();
    this.#buffer.addEventListener("updateend", this.#fed);
    this.#feed();
  }

  #fed = () => {
    if (this.#buffer) this.#edge.follow();
    this.#feed();
  };

  #feed() {
    const buffer = this.#buffer;
    if (!buffer || buffer.updating || this.#queue.empty) return;
    try {
      const mime = this.#queue.takeChange();
      if (mime) {
        this.#change(buffer, mime);
      } else if (!this.#trim(buffer, TRIM_AT)) {
        this.#append(buffer);
      }
    } catch {
      this.#break("picture-broken");
    }
  }

  /** @param {SourceBuffer} buffer @param {string} mime */
  #change(buffer, mime) {
    buffer.abort();
    buffer.changeType(mime);
    buffer.remove(0, Infinity);
    this.#edge.restart();
  }

  /** Appends what waits; a full buffer is emptied first. @param {SourceBuffer} buffer */
  #append(buffer) {
    try {
      buffer.appendBuffer(this.#queue.peek());
      this.#queue.drop();
    } catch (failure) {
      const full = failure instanceof DOMException && failure.name === "QuotaExceededError";
      if (!full || !this.#trim(buffer, KEEP_BEHIND)) throw failure;
    }
  }

  /** @param {SourceBuffer} buffer @param {number} most seconds behind that may stay */
  #trim(buffer, most) {
    const now = this.#video.currentTime;
    const { buffered } = buffer;
    if (!buffered.length || now - buffered.start(0) <= most) return false;
    buffer.remove(0, now - KEEP_BEHIND / 2);
    return true;
  }

  #failed = () => this.#break("picture-broken");

  /** @param {string} code */
  #break(code) {
    if (!this.#media) return;
    this.close();
    this.#broken(code);
  }
}

/** How many tracks a type announces; a media source keeps their number for life. */
const tracks = (/** @type {string} */ mime) => (mime.split("codecs=")[1] ?? "").split(",").length;
