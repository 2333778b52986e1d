package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.shilian.fault.Fault;

/** Answers the operations of the test contract, each in the plainest way. */
final class ThingRoutes implements Routes {
    final AtomicInteger created = new AtomicInteger();

    @Override
    public void on(Operations operations) {
        operations
                .on("listThings", ThingRoutes::list)
                .on("createThing", this::create)
                .on("getThing", ThingRoutes::get)
                .on("changeThing", ThingRoutes::change)
                .socket("watchThing", ThingRoutes::watch);
    }

    private static Future<Reply> list(Call call) {
        JsonObject body = new JsonObject()
                .put("items", new JsonArray())
                .put("limit", call.query("limit", 5))
                .put("live", call.query("live", false));
        return Future.succeededFuture(Reply.ok(body));
    }

    private Future<Reply> create(Call call) {
        int number = created.incrementAndGet();
        return Future.succeededFuture(
                Reply.created("/api/v1/things/" + number, call.body().put("id", number)));
    }

    private static Future<Reply> get(Call call) {
        return switch (call.path("id")) {
            case "broken" -> throw new IllegalStateException("secret words of the inside");
            case "missing" -> Future.failedFuture(Fault.notFound("no-such-thing", "there is no thing missing"));
            case "never" -> Promise.<Reply>promise().future();
            default ->
                Future.succeededFuture(
                        Reply.ok(new JsonObject().put("id", call.path("id"))).withVersion(7));
        };
    }

    private static Future<Reply> change(Call call) {
        return Future.succeededFuture(
                Reply.ok(call.body().put("version", call.ifMatch() + 1)).withVersion(call.ifMatch() + 1));
    }

    private static Future<?> watch(Call call) {
        if (call.path("id").equals("missing")) {
            throw Fault.notFound("no-such-thing", "there is no thing missing");
        }
        if (call.path("id").equals("broken")) {
            return call.upgrade().compose(socket -> Future.failedFuture(Fault.conflict("thing-broke", "it broke")));
        }
        return call.upgrade()
                .onSuccess(socket -> socket.textMessageHandler(
                        text -> socket.writeTextMessage(text).onFailure(gone -> {})));
    }
}
