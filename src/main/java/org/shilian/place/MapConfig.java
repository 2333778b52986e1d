package org.shilian.place;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.shilian.fault.WrongSetting;

/**
 * What lies under the places on a map.
 *
 * @param tiles the address of a tile server with {z}, {x} and {y}; empty when there is none
 */
public record MapConfig(String tiles, String attribution, int mostZoom) {
    private static final String ALLOWED = "an address such as https://tiles.example/{z}/{x}/{y}.png";

    public MapConfig {
        if (!tiles.isEmpty() && !isAddress(tiles)) {
            throw new WrongSetting("map.tiles", tiles, ALLOWED);
        }
        if (mostZoom < 1 || mostZoom > 22) {
            throw new WrongSetting("map.mostZoom", String.valueOf(mostZoom), "1 to 22");
        }
    }

    public static MapConfig none() {
        return new MapConfig("", "", 18);
    }

    private static boolean isAddress(String tiles) {
        URI address = filled(tiles);
        return List.of("{z}", "{x}", "{y}").stream().allMatch(tiles::contains)
                && List.of("http", "https").contains(String.valueOf(address.getScheme()))
                && address.getHost() != null
                && address.getHost().matches("[A-Za-z0-9.:\\[\\]-]+");
    }

    private static URI filled(String tiles) {
        try {
            return new URI(tiles.replaceAll("\\{[zxy]}", "1"));
        } catch (URISyntaxException e) {
            throw new WrongSetting("map.tiles", tiles, ALLOWED);
        }
    }

    /** The origin from which pages load pictures of the map. */
    public List<String> origins() {
        if (tiles.isEmpty()) {
            return List.of();
        }
        URI address = filled(tiles);
        return List.of(address.getScheme() + "://" + address.getRawAuthority());
    }

    JsonObject json() {
        JsonObject server = new JsonObject()
                .put("url", tiles)
                .put("attribution", attribution)
                .put("mostZoom", mostZoom);
        return new JsonObject().put("tiles", tiles.isEmpty() ? null : server);
    }
}
