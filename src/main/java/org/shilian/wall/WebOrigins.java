package org.shilian.wall;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.shilian.fault.Fault;

/** The origins whose pages may hang on a wall, besides the centre's own. */
public record WebOrigins(List<String> origins) {
    public WebOrigins {
        origins = List.copyOf(origins);
    }

    /** Whether it is an address of one of them. */
    boolean lists(URI page) {
        return origins.contains("https://" + page.getRawAuthority()) && "https".equals(page.getScheme());
    }

    /** Fails with {@code web-origin-not-listed} where the page's origin is another. */
    void require(WindowSource.Web web) {
        String origin = web.origin();
        if (origin != null && !origins.contains(origin)) {
            throw Fault.invalid("web-origin-not-listed", "the setting wall.webOrigins does not list " + origin)
                    .with(Map.of("origin", origin));
        }
    }
}
