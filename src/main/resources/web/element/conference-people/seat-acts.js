import { html } from "lit";
import { t } from "../../client/messages.js";

/** @import { Seat } from "../../client/conference-types.js" */
/** @import { ConferencePeople } from "./conference-people.js" */

/** What the host may do to a seat, as buttons. @param {ConferencePeople} panel @param {Seat} seat */
export function seatActs(panel, seat) {
  const { acts, room } = panel;
  if (!acts || !room || seat.kind === "screen") return "";
  const id = seat.seat;
  const button = (/** @type {string} */ word, /** @type {() => unknown} */ act, kind = "") =>
    html`<button
      class=${kind}
      data-act=${word}
      aria-label=${t(`people.${word}.whom`, seat)}
      @click=${act}
    >
      ${t("people." + word)}
    </button>`;
  const asking = (/** @type {Promise<unknown>} */ act) => panel.doing(act);
  const away = () => panel.tell("act", { act: "remove", seat });
  if (seat.state === "lobby")
    return html`<p>
      ${button("admit", () => asking(acts.seat(id, "admit")), "primary")}${button("remove", away)}
    </p>`;
  if (id === room.seat) return "";
  const lit = room.conference?.spotlight === id;
  return html`<p>
    ${seat.sends && seat.audio !== "host"
      ? button("mute", () => asking(acts.mute(id, { audio: true })))
      : ""}
    ${seat.sends && seat.audio ? button("ask", () => asking(acts.ask(id, { audio: true }))) : ""}
    ${seat.sends
      ? button(lit ? "unlight" : "light", () => asking(acts.floor({ spotlight: lit ? null : id })))
      : ""}
    ${button("remove", away, "plain")}
  </p>`;
}
