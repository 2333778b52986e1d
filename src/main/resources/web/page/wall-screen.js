/** What one screen of a wall shows, kept through restarts of screen and centre. */

import { get, whenBuildSeen, whenSignedOut } from "../client/api.js";
import { Backoff } from "../client/backoff.js";
import { Catalogue } from "../client/catalogue.js";
import { Events } from "../client/events.js";
import { pairScreen } from "../client/session.js";
import { WallModel } from "../client/wall-model.js";

/** @import { Problem } from "../client/api.js" */
/** @import { CloudEvent } from "../client/types.js" */

const ASK_AGAIN = 10_000;

/** Says "change". `refusal` is set while the centre won't show the wall here. */
export class WallScreen extends EventTarget {
  catalogue = new Catalogue();
  model;
  events;
  /** @type {Problem | null} */
  refusal = null;
  /** how often this screen is open */
  times = 1;
  /** a screen of the centre, with a seat of its own in conferences, and not a person who looks at the wall */
  paired = false;
  #member;
  #backoff = new Backoff();
  #build = "";

  /** @param {string} wall @param {string} screen */
  constructor(wall, screen) {
    super();
    this.#member = `wall/${wall}/${screen}`;
    this.model = new WallModel(wall);
    this.model.addEventListener("change", () => this.#changed());
    this.events = new Events(
      { page: "wall", wall, screen: Number(screen) },
      this.#fresh,
      this.#deliver,
    );
    this.events.addEventListener("link", () => this.#changed());
    whenSignedOut(() => {});
    whenBuildSeen(this.#buildSeen);
  }

  /** @param {string | null} ticket a one-time ticket from the link that was opened */
  async open(ticket) {
    if (ticket) await pairScreen(ticket).catch((problem) => this.#refused(problem));
    this.#begin();
  }

  /** Events begin once the centre lets this browser see the wall. */
  #begin = async () => {
    try {
      const [session] = await Promise.all([get("/session", { stay: true }), this.model.load()]);
      this.paired = session.kind === "screen";
      this.refusal = null;
      this.events.follow(["wall/" + this.model.id, "camera", "place", "presence/" + this.#member]);
      this.#changed();
    } catch (problem) {
      this.#refused(/** @type {Problem} */ (problem));
      this.#backoff.again(this.#begin, this.refusal ? ASK_AGAIN : 0);
    }
  };

  #fresh = async () => {
    await this.model.load();
    await this.catalogue.load().catch(() => {});
  };

  /** @param {CloudEvent} event */
  #deliver = (event) => {
    this.model.apply(event);
    this.catalogue.apply(event);
    if (event.data?.member === this.#member && event.data.times) {
      this.times = event.data.times;
      this.#changed();
    }
  };

  /** @param {Problem} problem */
  #refused(problem) {
    this.refusal = problem.status >= 400 && problem.status < 500 ? problem : this.refusal;
    this.#changed();
  }

  /** A centre of another build brings other pages: this one is loaded anew. @param {string} build */
  #buildSeen = (build) => {
    if (this.#build && build && build !== this.#build) location.reload();
    this.#build = build || this.#build;
  };

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
