package org.shilian.wall;

import java.util.List;
import org.shilian.fault.WrongSetting;

/**
 * Settings of the walls.
 *
 * @param webOrigins origins, such as https://weather.example, whose pages may be framed by windows
 */
public record WallConfig(List<String> webOrigins) {
    private static final String ORIGIN = "https://[a-z0-9.-]+(:[0-9]{1,5})?";

    public WallConfig {
        for (String origin : webOrigins) {
            if (!origin.matches(ORIGIN)) {
                throw new WrongSetting(
                        "wall.webOrigins",
                        origin,
                        "https:// and a host in small letters, such as https://weather.example:8443");
            }
        }
        webOrigins = List.copyOf(webOrigins);
    }
}
