/** What the centre says of a look beside its picture: what is covered of it, and how long it lasts. */

/** After these it is of no use to open again by itself: somebody has to act. */
const FINAL = new Set([
  "lease-expired",
  "purpose-required",
  "purpose-too-short",
  "access-withdrawn",
  "access-refused",
  "hung-without-right",
  "outside-scope",
  "camera-removed",
  "forbidden",
  "session-revoked",
  "account-disabled",
]);

/** How the edge closes what is open for a session that ended, or whose person has other rights now. */
const SESSIONS_END = [4401, 4403];
const HEVC = 'video/mp4; codecs="hvc1.1.6.L93.B0"';

/** @typedef {{type: string, masks?: number[][][], seconds?: number, renewable?: boolean}} LookFrame */

export class LiveLook {
  /** @type {number[][][]} polygons in fractions of the picture */
  masks = [];
  width = 16;
  height = 9;
  /** When the lease ends, by this page's clock, once the centre has said that it is about to. */
  endsAt = 0;
  renewable = false;

  /** Takes what concerns the look; true when the page shows it otherwise now. @param {any} frame */
  take(frame) {
    switch (frame.type) {
      case "live":
        this.width = frame.width || this.width;
        this.height = frame.height || this.height;
        return true;
      case "masks":
        this.masks = frame.masks ?? [];
        return true;
      case "lease":
        this.endsAt = 0;
        return true;
      case "lease-ending":
        this.endsAt = Date.now() + (frame.seconds ?? 0) * 1000;
        this.renewable = frame.renewable ?? false;
        return true;
      default:
        return false;
    }
  }

  get ending() {
    return this.endsAt > 0;
  }

  get secondsLeft() {
    return Math.max(0, Math.ceil((this.endsAt - Date.now()) / 1000));
  }

  /** The picture has stopped: nothing is about to end any more. */
  over() {
    this.endsAt = 0;
  }
}

/** Whether a picture that stopped for this comes back by itself. @param {string | null | undefined} reason */
export function isFinal(reason) {
  return FINAL.has(reason ?? "");
}

/** @param {number} code of a closed socket */
export function isSessionsEnd(code) {
  return SESSIONS_END.includes(code);
}

/** What a look is asked for with. @param {string} purpose why one looks, for the register of views */
export function lookQuery(purpose) {
  const query = new URLSearchParams({ purpose });
  if (MediaSource.isTypeSupported(HEVC)) query.set("hevc", "1");
  return query;
}
