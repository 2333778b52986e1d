package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** The case overlay over HTTP; its version is one of its own. */
final class OverlayRoutes implements Routes {
    private final Overlays overlays;

    OverlayRoutes(Overlays overlays) {
        this.overlays = overlays;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("getOverlay", this::get)
                .on("changeOverlay", this::change)
                .on("listOverlayVersions", this::versions);
    }

    private Future<Reply> get(Call call) {
        return overlays.get(call.get(Caller.class), call.path("id")).map(OverlayRoutes::reply);
    }

    private Future<Reply> change(Call call) {
        return overlays.change(call.get(Caller.class), call.path("id"), call.ifMatch(), call.body())
                .map(OverlayRoutes::reply);
    }

    private Future<Reply> versions(Call call) {
        return overlays.versions(call.get(Caller.class), call.path("id"))
                .map(all -> Reply.ok(
                        new JsonObject().put("items", new JsonArray(all)).putNull("next")));
    }

    private static Reply reply(JsonObject overlay) {
        return Reply.ok(overlay).withVersion(overlay.getLong("version"));
    }
}
