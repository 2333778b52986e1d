import { html } from "lit";
import { t } from "../../client/messages.js";

/** @import { ConferencePeople } from "./conference-people.js" */

/** What the host may do to the whole conference; a mediator withdraws with some. @param {ConferencePeople} panel */
export function floorTemplate(panel) {
  const { acts, room, withdrawing, governs } = panel;
  if (!acts || !room) return "";
  const { locked = false, lobby = false } = room.conference ?? {};
  if (withdrawing) return choosingTemplate(panel, withdrawing);
  if (!governs)
    return room.own?.role === "mediator"
      ? html`<div class="floor">${caucusTemplate(panel)}</div>`
      : "";
  return html`<div class="floor">
    <button
      aria-pressed=${locked}
      data-act="lock"
      @click=${() => panel.doing(acts.floor({ locked: !locked }))}
    >
      ${t(locked ? "floor.unlock" : "floor.lock")}
    </button>
    <button
      aria-pressed=${lobby}
      data-act="lobby"
      @click=${() => panel.doing(acts.floor({ lobby: !lobby }))}
    >
      ${t(lobby ? "floor.lobby.off" : "floor.lobby.on")}
    </button>
    ${caucusTemplate(panel)}
    <button data-act="invite" @click=${() => panel.tell("act", { act: "invite" })}>
      ${t("guest.invite")}
    </button>
    <button class="danger" data-act="end" @click=${() => panel.tell("act", { act: "end" })}>
      ${t("conference.end")}
    </button>
  </div>`;
}

/** @param {ConferencePeople} panel */
function caucusTemplate(panel) {
  const caucus = panel.room?.seats.some((seat) => seat.caucus) ?? false;
  const turn = () => {
    if (caucus) panel.doing(panel.acts?.caucus([]));
    else panel.withdrawing = new Set();
  };
  return html`<button data-act="caucus" aria-pressed=${caucus} @click=${turn}>
    ${t(caucus ? "caucus.end" : "caucus.begin")}
  </button>`;
}

/** @param {ConferencePeople} panel @param {Set<string>} chosen */
function choosingTemplate(panel, chosen) {
  const begin = () => {
    panel.withdrawing = null;
    panel.doing(panel.acts?.caucus([...chosen]));
  };
  return html`<div class="floor">
    <p>${t("caucus.how")}</p>
    <button class="primary" ?disabled=${!chosen.size} @click=${begin}>
      ${t("caucus.go", { count: chosen.size })}
    </button>
    <button @click=${() => (panel.withdrawing = null)}>${t("cancel")}</button>
  </div>`;
}
