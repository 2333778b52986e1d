import { html } from "lit";
import { reasonWords, t } from "../../client/messages.js";

/** @import { County } from "../../client/county.js" */
/** @import { Camera } from "../../client/types.js" */
/** @import { Column } from "../data-table/compared.js" */

/** @param {County} county @returns {Column[]} */
export function columns(county) {
  return [
    {
      words: "camera.name",
      cell: ({ name }) => html`<bdi>${name}</bdi>`,
      value: ({ name }) => name,
      kind: "wide",
    },
    {
      words: "camera.place",
      cell: ({ place }) => html`<bdi>${county.pathName(place)}</bdi>`,
      value: ({ place }) => place,
    },
    {
      words: "camera.unit",
      cell: ({ unit }) => html`<bdi>${county.unitName(unit)}</bdi>`,
      value: ({ unit }) => county.unitName(unit),
    },
    { words: "camera.source", cell: sourceOf, value: sourceOf },
    {
      words: "camera.state",
      cell: stateTemplate,
      value: ({ state }) => state.state,
      kind: "short",
    },
  ];
}

/** Where the picture comes from, without what stands behind the host. @param {any} camera */
function sourceOf({ source }) {
  if (!source) return t("camera.unconnected");
  return /^[a-z]+:(\/\/[^/?]+)?/.exec(source.url)?.[0] ?? source.url;
}

/** A camera that was never connected is no fault. @param {any} camera */
function stateOf({ source, state }) {
  return source || state.state === "disabled" ? state.state : "unconnected";
}

/** @param {Camera} camera */
function stateTemplate(camera) {
  const state = stateOf(camera);
  const reason = state === "offline" ? reasonWords(camera.state.reason) : "";
  return html`${t("state." + state)} <small class="quiet">${reason}</small>`;
}
