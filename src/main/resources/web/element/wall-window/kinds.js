import { html } from "lit";
import { nameOf } from "../../client/format.js";
import "../county-map/county-map.js";
import "../live-tile/live-tile.js";
import "../missing-tile/missing-tile.js";
import "../news-line/news-line.js";
import "../still-tile/still-tile.js";
import "../tour-window/tour-window.js";
import "../wall-clock/wall-clock.js";
import "../web-window/web-window.js";

/** @import { TemplateResult } from "lit" */
/** @import { Source } from "../../client/types.js" */
/** @import { WallWindow } from "./wall-window.js" */

/** The register of window kinds: what each shows, by its wire name. */
/** @type {Record<string, (window: WallWindow, source: Source) => TemplateResult>} */
export const KINDS = {
  camera: cameraTemplate,
  tour: ({ catalogue, still, fade }, source) =>
    html`<tour-window
      .source=${source}
      .catalogue=${catalogue}
      ?still=${still}
      ?fade=${fade}
    ></tour-window>`,
  web: ({ window }, { url }) =>
    html`<web-window .url=${url ?? ""} .name=${window?.title ?? ""}></web-window>`,
  clock: () => html`<wall-clock></wall-clock>`,
  map: ({ catalogue }) => html`<county-map .catalogue=${catalogue}></county-map>`,
  ticker: ({ catalogue }, { text }) =>
    html`<news-line .catalogue=${catalogue} .text=${text ?? ""}></news-line>`,
  text: (_, { text }) => textTemplate(text ?? ""),
  conference: conferenceTemplate,
  missing: (_, { camera, reason }) =>
    html`<missing-tile
      .camera=${camera ?? ""}
      .reason=${reason ?? "camera-removed"}
    ></missing-tile>`,
};

/** @param {WallWindow} window @param {Source} source */
function cameraTemplate({ window, catalogue, still, fade }, source) {
  const id = source.camera ?? "";
  catalogue?.require(id);
  const camera = catalogue?.cameras.get(id);
  const name = window?.title || (camera ? nameOf(camera) : id);
  if (catalogue?.isGone(id)) return html`<missing-tile .camera=${name}></missing-tile>`;
  const purpose = source.purpose ?? "duty";
  if (still)
    return html`<still-tile
      .camera=${camera ?? null}
      .name=${name}
      .purpose=${purpose}
    ></still-tile>`;
  return html`<live-tile
    .camera=${id}
    .name=${name}
    .purpose=${purpose}
    .hung=${source.since ?? ""}
    .responsible=${camera?.state.responsible ?? null}
    ?fade=${fade}
  ></live-tile>`;
}

/** Its modules come when the first is hung: most walls show none. */
/** @param {WallWindow} window @param {Source} source */
function conferenceTemplate({ window, seated }, { conference }) {
  import("../conference-window/conference-window.js").catch(console.error);
  return html`<conference-window
    .conference=${conference ?? ""}
    .name=${window?.title ?? ""}
    ?seated=${seated}
  ></conference-window>`;
}

/** Long words are set smaller. @param {string} text */
function textTemplate(text) {
  const size = text.length > 60 ? "long" : text.length > 16 ? "middle" : "short";
  return html`<div class="text ${size}"><p>${text}</p></div>`;
}
