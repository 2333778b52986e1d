import { html } from "lit";
import { t } from "../client/messages.js";
import "../element/call-panel/call-panel.js";
import "../element/camera-preview/camera-preview.js";
import "../element/event-ticker/event-ticker.js";

/** @import { ConsolePage } from "./console.js" */

/** The right side of the desk: the camera in hand, the calls, and what happens now. */
/** @param {ConsolePage} page @param {boolean} editable */
export function nowTemplate({ desk, camera }, editable) {
  const { alarm, catalogue, conferences, favourites, feed, model, session } = desk;
  return html`
    <aside class="right" aria-label=${t("ticker.label")}>
      <camera-preview
        .catalogue=${catalogue}
        .camera=${camera}
        .favourites=${favourites}
        ?hangable=${editable && model !== null}
      ></camera-preview>
      ${desk.may("conference.host")
        ? html`<call-panel
            .conferences=${conferences}
            .catalogue=${catalogue}
            ?hangable=${editable && model !== null}
          ></call-panel>`
        : ""}
      <event-ticker
        .catalogue=${catalogue}
        .feed=${feed}
        .alarm=${alarm}
        .session=${session}
      ></event-ticker>
    </aside>
  `;
}
