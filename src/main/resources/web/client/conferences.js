/** The conferences one may see, kept current by events: who is rung, what runs, what comes, what was missed. */

import { get, post } from "./api.js";
import { soon } from "./soon.js";

/** @import { CloudEvent } from "./types.js" */
/** @typedef {"waiting" | "ringing" | "answered" | "declined" | "missed" | "withdrawn"} InvitationState */
/** @typedef {{id: string, unit?: string, person?: string, name: string, state: InvitationState, until?: string | null, by?: string | null, words?: string | null}} Invitation */
/** @typedef {{id: string, kind: string, title: string, state: string, host: {person: string, name: string, unitName?: string | null}, made: string, begins?: string | null, ended?: string | null, invitation?: string | null, invitations: Invitation[], version: number}} Conference */

const MOST = 50;

/** Says "change" a little after one or many. */
export class Conferences extends EventTarget {
  /** @type {Map<string, Conference>} */
  #all = new Map();
  #tell = soon(() => this.dispatchEvent(new Event("change")));
  loaded = false;

  /** The newest first. */
  get all() {
    return [...this.#all.values()].sort((a, b) => whenOf(b).localeCompare(whenOf(a)));
  }

  /** Those that ring for the caller or the unit. */
  get ringing() {
    return this.all.filter((one) => one.state === "open" && ownOf(one)?.state === "ringing");
  }

  async load() {
    const { items } = await get("/conferences", { query: { limit: MOST } });
    const before = this.#all;
    this.#all = new Map();
    for (const one of items) this.#put(newer(before.get(one.id), one));
    this.loaded = true;
    this.#tell();
  }

  /** @param {CloudEvent} event */
  apply({ type, data }) {
    if (!type.startsWith("conference.") || type === "conference.timeline") return;
    this.refresh(data.id).catch(() => {});
  }

  /** What an event says is the same for all; one's own part is asked for. @param {string} id */
  async refresh(id) {
    this.#put(await get("/conferences/" + encodeURIComponent(id)));
  }

  /** @param {{kind: string, title: string, units: string[]}} call */
  async call({ kind, title, units }) {
    const made = await post("/conferences", {
      body: { kind, title, invite: { units } },
    });
    this.#put(made);
    return made;
  }

  /** @param {string} id @param {"answer" | "decline" | "end" | "calls"} act @param {object} [body] */
  async act(id, act, body) {
    this.#put(await post(`/conferences/${encodeURIComponent(id)}/${act}`, { body }));
  }

  /** @param {Conference} one */
  #put(one) {
    this.#all.set(one.id, newer(this.#all.get(one.id), one));
    this.#tell();
  }
}

/** An older version says nothing. @param {Conference | undefined} known @param {Conference} one */
function newer(known, one) {
  return known && known.version > one.version ? known : one;
}

/** The invitation of the caller or the unit. @param {Conference} conference */
export function ownOf({ invitation, invitations }) {
  return invitations.find(({ id }) => id === invitation) ?? null;
}

/** When it is, or was. @param {Conference} conference */
export function whenOf({ begins, made }) {
  return begins ?? made;
}

/** Opens the page in which one sits. @param {string} id */
export function addressOf(id) {
  return `/conference/${encodeURIComponent(id)}`;
}
