import { Backoff } from "../client/backoff.js";
import { Events } from "../client/events.js";
import { currentSession, may } from "../client/session.js";

/** @import { CloudEvent, Session } from "../client/types.js" */
/** @import { Toast } from "../element/toast-line/toast-line.js" */

const TOPICS = { "camera.view": "camera", "place.view": "place", "wall.view": "wall" };

/**
 * What the sections of the administration share: the session, the events of the centre, and the way
 * to say something or to go elsewhere. Says "change" when session or connection change, "event" with
 * each event of the centre, "fresh" when events were missed and what is shown must be read anew,
 * "say" with a toast.
 */
export class AdminDesk extends EventTarget {
  /** @type {Session | null} */
  session = null;
  events = new Events(
    { page: "admin" },
    async () => this.#tell("fresh"),
    (event) => this.#tell("event", event),
  );
  #backoff = new Backoff();

  constructor() {
    super();
    this.events.addEventListener("link", () => this.#tell("change"));
  }

  /** Tries until the centre answers. */
  open = async () => {
    try {
      this.session = await currentSession();
      const topics = Object.entries(TOPICS).filter(([right]) => this.may(right));
      this.events.follow(topics.map(([, topic]) => topic));
    } catch {
      this.#backoff.again(this.open);
    }
    this.#tell("change");
  };

  /** @param {string} right */
  may(right) {
    return may(this.session, right);
  }

  /** Says one sentence in a toast. @param {() => string} words @param {() => void} [undo] */
  say(words, undo) {
    this.#tell("say", { words, undo });
  }

  /** Says why something was refused. @param {() => string} words */
  refuse(words) {
    this.#tell("say", { words, tone: "fault" });
  }

  /** Opens a section, or an item of it. @param {string} section @param {string} [item] */
  go(section, item) {
    location.hash = item ? section + "/" + encodeURIComponent(item) : section;
  }

  /** @param {string} name @param {Toast | CloudEvent} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
