/** What the console works on: session, catalogue, walls and events, kept current together. */

import { Alarm } from "../client/alarm.js";
import { Backoff } from "../client/backoff.js";
import { Catalogue } from "../client/catalogue.js";
import { early } from "../client/early.js";
import { Conferences } from "../client/conferences.js";
import { Events } from "../client/events.js";
import { Favourites } from "../client/favourites.js";
import { Feed } from "../client/feed.js";
import { Recent } from "../client/recent.js";
import { currentSession, may } from "../client/session.js";
import { WallModel } from "../client/wall-model.js";
import { WallSide } from "../client/wall-side.js";
import { placesNow, wallsNow } from "./console-first.js";

/** @import { CloudEvent, Session, Wall } from "../client/types.js" */

const KEPT = "shilian.console.wall";

/** Says "change"; lets the faults of its wall pass as "conflict" and "failed". */
export class ConsoleDesk extends EventTarget {
  catalogue = new Catalogue();
  feed = new Feed(this.catalogue);
  alarm = new Alarm(this.catalogue);
  favourites = new Favourites();
  conferences = new Conferences();
  recent = new Recent();
  events = new Events(
    { page: "console" },
    () => this.#fresh(),
    (event) => this.#deliver(event),
  );
  /** @type {Session | null} */
  session = null;
  /** @type {Wall[]} */
  walls = [];
  /** @type {WallModel | null} */
  model = null;
  /** @type {WallSide | null} */
  side = null;
  #backoff = new Backoff();

  constructor() {
    super();
    this.events.addEventListener("link", () => this.#tell("change"));
  }

  /** Tries until the centre answers. */
  open = async () => {
    try {
      this.session = await early("session", currentSession);
      this.#begin().catch(() => {});
      this.walls = this.may("wall.view") ? await early("walls", wallsNow) : [];
      const widest = [...this.walls].sort((a, b) => b.width - a.width)[0];
      const kept = this.walls.find(({ id }) => id === localStorage.getItem(KEPT)) ?? widest;
      if (kept) this.chooseWall(kept.id, kept);
      else this.events.follow(this.#topics());
    } catch {
      this.#backoff.again(this.open);
    }
    this.#tell("change");
  };

  /** The places are shown before the events have begun, upon which all is read. */
  async #begin() {
    if (this.may("place.view")) this.catalogue.begin(await early("places", placesNow));
  }

  /** @param {string} right */
  may(right) {
    return may(this.session, right);
  }

  /** @param {string} id @param {Wall | null} [wall] as it was a moment ago */
  chooseWall(id, wall = null) {
    localStorage.setItem(KEPT, id);
    const model = new WallModel(id, wall);
    const side = new WallSide(id, (right) => this.may(right));
    this.#pass(model, ["conflict", "failed", "held", "missing"]);
    this.#pass(side, ["control", "skipped"]);
    this.model = model;
    this.side = side;
    this.events.follow(this.#topics());
    this.#tell("change");
  }

  /** @param {EventTarget} from @param {string[]} names */
  #pass(from, names) {
    for (const name of names) {
      from.addEventListener(name, (event) =>
        this.#tell(name, /** @type {CustomEvent} */ (event).detail),
      );
    }
  }

  #topics() {
    const topics = [];
    if (this.may("camera.view")) topics.push("camera");
    if (this.may("place.view")) topics.push("place");
    if (this.may("presence.view")) topics.push("presence");
    if (this.may("wall.control")) topics.push("tour");
    if (this.may("conference.host")) topics.push("conference");
    if (this.model) topics.push("wall/" + this.model.id);
    return topics;
  }

  async #fresh() {
    this.favourites.load().catch(() => {});
    if (this.may("conference.host")) this.conferences.load().catch(() => {});
    await Promise.all([this.catalogue.load(), this.model?.load(), this.side?.load()]);
  }

  /** @param {CloudEvent} event */
  #deliver(event) {
    this.feed.apply(event);
    this.conferences.apply(event);
    this.catalogue.apply(event);
    this.model?.apply(event);
    this.side?.apply(event);
  }

  /** @param {string} name @param {any} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
