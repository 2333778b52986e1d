import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../../client/messages.js";

/** @import { MapView } from "./map-view.js" */
/** @import { TileWatch } from "./tile-watch.js" */
/** @typedef {{url: string, attribution: string, mostZoom: number}} Tiles a tile server, as the centre names it */

const SIDE = 256;

/** The pictures of a tile server that lie in sight, under everything else. */
/** @param {Tiles} tiles @param {MapView} view @param {TileWatch} watch */
export function tilesTemplate({ url, mostZoom }, view, watch) {
  const zoom = Math.max(0, Math.min(mostZoom, Math.round(Math.log2(view.scale / SIDE))));
  const count = 2 ** zoom;
  const [west, north] = view.worldAt(0, 0);
  const [east, south] = view.worldAt(view.width, view.height);
  const columns = span(west, east, count);
  const rows = span(north, south, count);
  const wanted = rows.flatMap((y) => columns.map((x) => ({ x, y })));
  return html`
    <div class="tiles" aria-hidden="true">
      ${repeat(
        wanted,
        ({ x, y }) => `${watch.attempt}/${zoom}/${x}/${y}`,
        ({ x, y }) =>
          html`<img
            alt=""
            draggable="false"
            referrerpolicy="no-referrer"
            src=${filled(url, zoom, x, y)}
            @load=${watch.heard}
            @error=${watch.heard}
            .style=${placed(view, x / count, y / count, 1 / count)}
          />`,
      )}
    </div>
  `;
}

/** Whose tiles they are, or that they are missing. @param {Tiles} tiles @param {TileWatch} watch */
export function attributionTemplate({ attribution }, { away }) {
  return html`<p class="attribution" role="status">${away ? t("map.tiles.away") : attribution}</p>`;
}

/** @param {number} from @param {number} to @param {number} count */
function span(from, to, count) {
  const first = Math.max(0, Math.floor(from * count));
  const last = Math.min(count - 1, Math.floor(to * count));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** @param {string} url @param {number} z @param {number} x @param {number} y */
function filled(url, z, x, y) {
  return url.replace("{z}", String(z)).replace("{x}", String(x)).replace("{y}", String(y));
}

/** @param {MapView} view @param {number} wx @param {number} wy @param {number} side */
function placed(view, wx, wy, side) {
  const [x, y] = view.pixel(wx, wy);
  const length = side * view.scale + 0.5;
  return `left:${x}px;top:${y}px;width:${length}px;height:${length}px`;
}
