package org.shilian.app;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.shilian.camera.CameraSight;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.push.Present;
import org.shilian.push.PushSessions;

/** The event socket and who is connected to it. */
final class EventRoutes implements Routes {
    private final PushSessions push;
    private final CameraSight sight;

    EventRoutes(PushSessions push, CameraSight sight) {
        this.push = push;
        this.sight = sight;
    }

    @Override
    public void on(Operations operations) {
        operations.socket("subscribeEvents", this::subscribe).on("listPresence", this::presence);
    }

    private Future<?> subscribe(Call call) {
        CallerAudience audience = new CallerAudience(call.get(Caller.class), sight);
        return call.upgrade().map(socket -> push.accept(socket, audience));
    }

    private Future<Reply> presence(Call call) {
        Caller caller = call.get(Caller.class);
        return push.presence().map(all -> {
            JsonArray items = new JsonArray();
            all.stream().filter(present -> isWithin(caller, present)).forEach(present -> items.add(present.toJson()));
            return Reply.ok(new JsonObject().put("items", items).putNull("next"));
        });
    }

    private static boolean isWithin(Caller caller, Present present) {
        return present.place() == null || caller.scope().covers(present.place());
    }
}
