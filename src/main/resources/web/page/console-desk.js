/** What the console works on: session, catalogue, walls and events, kept current together. */

import { Alarm } from "../client/alarm.js";
import { all } from "../client/api.js";
import { Backoff } from "../client/backoff.js";
import { Catalogue } from "../client/catalogue.js";
import { Events } from "../client/events.js";
import { Favourites } from "../client/favourites.js";
import { Feed } from "../client/feed.js";
import { Recent } from "../client/recent.js";
import { currentSession, may } from "../client/session.js";
import { WallModel } from "../client/wall-model.js";
import { WallSide } from "../client/wall-side.js";

/** @import { CloudEvent, Session, Wall } from "../client/types.js" */

const KEPT = "shilian.console.wall";

/** Says "change"; lets the faults of its wall pass as "conflict" and "failed". */
export class ConsoleDesk extends EventTarget {
  catalogue = new Catalogue();
  feed = new Feed(this.catalogue);
  alarm = new Alarm(this.catalogue);
  favourites = new Favourites();
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
      this.session = await currentSession();
      this.walls = this.may("wall.view") ? await all("/walls", {}) : [];
      const widest = [...this.walls].sort((a, b) => b.width - a.width)[0];
      const kept = this.walls.find(({ id }) => id === localStorage.getItem(KEPT)) ?? widest;
      if (kept) this.chooseWall(kept.id);
      else this.events.follow(this.#topics());
    } catch {
      this.#backoff.again(this.open);
    }
    this.#tell("change");
  };

  /** @param {string} right */
  may(right) {
    return may(this.session, right);
  }

  /** @param {string} id */
  chooseWall(id) {
    localStorage.setItem(KEPT, id);
    const model = new WallModel(id);
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
    if (this.model) topics.push("wall/" + this.model.id);
    return topics;
  }

  async #fresh() {
    this.favourites.load().catch(() => {});
    await Promise.all([this.catalogue.load(), this.model?.load(), this.side?.load()]);
  }

  /** @param {CloudEvent} event */
  #deliver(event) {
    this.catalogue.apply(event);
    this.model?.apply(event);
    this.side?.apply(event);
    this.feed.apply(event);
  }

  /** @param {string} name @param {any} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
