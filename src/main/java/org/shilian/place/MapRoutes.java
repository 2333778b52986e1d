package org.shilian.place;

import io.vertx.core.Future;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** What lies under the places on a map, over HTTP. */
public final class MapRoutes implements Routes {
    private final MapConfig config;

    public MapRoutes(MapConfig config) {
        this.config = config;
    }

    @Override
    public void on(Operations operations) {
        operations.on("getMap", call -> Future.succeededFuture(Reply.ok(config.json())));
    }
}
