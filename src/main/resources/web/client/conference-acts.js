/** What a host does to a conference and to those who sit in it. */

import { get, post, put, remove } from "./api.js";

/** @import { Agenda } from "./conference-types.js" */

/** Each act is asked of the server, which refuses what is not one's own. */
export class ConferenceActs {
  #path;

  /** @param {string} id */
  constructor(id) {
    this.#path = "/conferences/" + encodeURIComponent(id);
  }

  /** @param {string} seat @param {"admit" | "remove"} act */
  seat(seat, act) {
    return post(`${this.#path}/seats/${encodeURIComponent(seat)}/${act}`, { body: undefined });
  }

  /** @param {string} seat @param {{audio?: boolean, video?: boolean}} what */
  mute(seat, what) {
    return post(`${this.#path}/seats/${encodeURIComponent(seat)}/mute`, { body: what });
  }

  /** @param {string} seat @param {{audio?: boolean, video?: boolean}} what */
  ask(seat, what) {
    return post(`${this.#path}/seats/${encodeURIComponent(seat)}/unmute`, { body: what });
  }

  /** @param {{locked?: boolean, lobby?: boolean, spotlight?: string | null}} floor */
  floor(floor) {
    return put(this.#path + "/floor", { body: floor });
  }

  /** @param {string[]} seats those who withdraw; none ends it */
  caucus(seats) {
    return seats.length
      ? put(this.#path + "/caucus", { body: { seats } })
      : remove(this.#path + "/caucus");
  }

  /** @param {Record<string, any>} document @param {number} version of the one that is changed */
  overlay(document, version) {
    return put(this.#path + "/overlay", { body: document, version });
  }

  /** Every version of the overlay, the oldest first. @returns {Promise<any[]>} */
  async versions() {
    return (await get(this.#path + "/overlay/versions")).items;
  }

  /** The conference as it stands. @returns {Promise<any>} */
  read() {
    return get(this.#path);
  }

  /** @param {Agenda} agenda @param {Agenda} was as it was read */
  agenda(agenda, was) {
    return put(this.#path + "/agenda", { body: { ...agenda, was } });
  }

  /** @param {{name?: string, role: string}} guest */
  guest(guest) {
    return post(this.#path + "/guests", { body: guest });
  }

  end() {
    return post(this.#path + "/end");
  }
}
