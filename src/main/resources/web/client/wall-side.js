/** What stands beside a wall for who controls it: scenes, their times, tours, the holder, the screens. */

import { all, get, post, remove } from "./api.js";

/** @import { CloudEvent, Holder, NamedTour, Scene, Schedule } from "./types.js" */

/** Says "change"; "control" when control passes on, "skipped" when a scheduled scene was not hung. */
export class WallSide extends EventTarget {
  #path;
  #wall;
  #mayList;
  /** @type {Scene[]} */
  scenes = [];
  /** @type {Schedule[]} */
  schedules = [];
  /** @type {NamedTour[]} */
  tours = [];
  /** @type {Holder | null} */
  holder = null;
  /** @type {Map<number, number>} how often each screen is open */
  screens = new Map();

  /** @param {string} wall @param {(right: string) => boolean} may */
  constructor(wall, may) {
    super();
    this.#wall = wall;
    this.#path = "/walls/" + encodeURIComponent(wall);
    this.#mayList = may;
  }

  async load() {
    const control = this.#mayList("wall.control");
    await Promise.all([
      this.#readHolder(),
      control && this.#readScenes(),
      control && this.#readSchedules(),
      control && this.#readTours(),
      this.#mayList("presence.view") && this.#readScreens(),
    ]);
  }

  /** @param {CloudEvent} event */
  apply({ type, data }) {
    if (type === "wall.control" && data.wall === this.#wall) this.#passed(data);
    else if (type.startsWith("presence.")) this.#seen(type, data);
    else if (type.startsWith("tour.")) this.#readTours().catch(() => {});
    else if (data?.wall !== this.#wall) return;
    else if (type.startsWith("scene.")) this.#readScenes().catch(() => {});
    else if (type === "schedule.skipped") this.#tell("skipped", data);
    else if (type.startsWith("schedule.")) this.#readSchedules().catch(() => {});
  }

  take() {
    return post(this.#path + "/control").then(({ holder }) => this.#held(holder));
  }

  release() {
    return remove(this.#path + "/control").then(() => this.#held(null));
  }

  /** @param {{holder: Holder | null}} data */
  #passed(data) {
    this.#held(data.holder);
    this.#tell("control", data);
  }

  /** @param {Holder | null} holder */
  #held(holder) {
    this.holder = holder;
    this.#tell("change");
  }

  /** @param {string} type @param {any} data */
  #seen(type, { page, wall, screen, times }) {
    if (page !== "wall" || wall !== this.#wall) return;
    this.screens = new Map(this.screens);
    if (type === "presence.left") this.screens.delete(screen);
    else this.screens.set(screen, times ?? 1);
    this.#tell("change");
  }

  async #readHolder() {
    this.#held((await get(this.#path + "/control")).holder);
  }

  async #readScenes() {
    this.scenes = await all(this.#path + "/scenes", {});
    this.#tell("change");
  }

  async #readSchedules() {
    this.schedules = await all(this.#path + "/schedules", {});
    this.#tell("change");
  }

  async #readTours() {
    this.tours = await all("/tours", { wall: this.#wall });
    this.#tell("change");
  }

  async #readScreens() {
    this.screens = new Map();
    const { items } = await get("/presence");
    for (const present of items) this.#seen("presence.joined", present);
  }

  /** @param {string} name @param {any} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
