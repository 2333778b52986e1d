/** What a township's page works on: its calls, its conferences, its devices. */

import { Backoff } from "../client/backoff.js";
import { ConferenceDevices } from "../client/conference-devices.js";
import { addressOf, Conferences, ownOf } from "../client/conferences.js";
import { Events } from "../client/events.js";
import { t } from "../client/messages.js";
import { RingSound } from "../client/ring-sound.js";
import { currentSession } from "../client/session.js";
import { unitName } from "../client/units.js";

/** @import { Conference } from "../client/conferences.js" */
/** @import { CloudEvent, Session } from "../client/types.js" */

const FLASH = 1000;

/** Says "change" at each change. */
export class CentreDesk extends EventTarget {
  conferences = new Conferences();
  devices = new ConferenceDevices();
  events = new Events(
    { page: "centre" },
    () => this.conferences.load(),
    (/** @type {CloudEvent} */ event) => this.#heard(event),
  );
  /** @type {Session | null} */
  session = null;
  unit = "";
  /** @type {unknown} */
  problem = null;
  #sound = new RingSound();
  /** @type {Set<string>} the conferences of which one was reminded */
  #reminded = new Set();
  #flash = false;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #flashing;
  #backoff = new Backoff();

  constructor() {
    super();
    this.events.addEventListener("link", () => this.#tell());
    this.conferences.addEventListener("change", () => this.#ring());
    this.#sound.prepare(() => this.#tell());
  }

  open = async () => {
    try {
      this.session = await currentSession();
      this.events.follow(["conference"]);
      this.#nameUnit(this.session.person.unit);
    } catch {
      this.#backoff.again(this.open);
    }
    this.#tell();
  };

  /** Whether it can't ring since the browser waits for a click. */
  get silenced() {
    return this.#sound.silenced;
  }

  /** What begins soon and was reminded of. */
  get reminders() {
    return this.conferences.all.filter(
      (one) => this.#reminded.has(one.id) && one.state === "scheduled" && ownOf(one),
    );
  }

  async allow() {
    await this.#sound.allow();
    this.#tell();
  }

  /** The window's title, which flashes while it rings. @param {string} usual */
  titled(usual) {
    const [call] = this.conferences.ringing;
    return call && this.#flash ? t("call.title", { title: call.title }) : usual;
  }

  /** @param {Conference} call */
  async answer({ id }) {
    await this.#doing(this.conferences.act(id, "answer"));
    if (!this.problem) location.assign(addressOf(id) + "#now");
  }

  /** @param {Conference} call @param {string} words */
  decline({ id }, words) {
    return this.#doing(this.conferences.act(id, "decline", words ? { words } : {}));
  }

  /** @param {string | undefined} id */
  async #nameUnit(id) {
    this.unit = await unitName(id);
    this.#tell();
  }

  /** @param {CloudEvent} event */
  #heard(event) {
    if (event.type === "conference.reminder") {
      this.#reminded.add(event.data.id);
      this.#sound.once();
    }
    this.conferences.apply(event);
  }

  /** @param {Promise<unknown>} act */
  async #doing(act) {
    this.problem = null;
    try {
      await act;
    } catch (problem) {
      this.problem = problem;
    }
    this.#tell();
  }

  #ring() {
    const rings = this.conferences.ringing.length > 0;
    if (rings) this.#sound.start();
    else this.#sound.stop();
    clearInterval(this.#flashing);
    this.#flash = rings;
    if (rings)
      this.#flashing = setInterval(() => {
        this.#flash = !this.#flash;
        this.#tell();
      }, FLASH);
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}
