package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** The units over HTTP. Everybody sees all of them: one must be able to call one's neighbours. */
final class UnitRoutes implements Routes {
    private static final int PAGE = 100;

    private final Units units;

    UnitRoutes(Units units) {
        this.units = units;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listUnits", this::list)
                .on("createUnit", this::create)
                .on("getUnit", this::get)
                .on("changeUnit", this::change)
                .on("removeUnit", this::remove);
    }

    private Future<Reply> list(Call call) {
        int limit = call.query("limit", PAGE);
        return units.page(call.query("place"), call.query("kind"), call.query("q"), call.query("after"), limit)
                .map(found -> Reply.ok(json(found, limit)));
    }

    private Future<Reply> create(Call call) {
        return units.add(call.get(Caller.class), Unit.of(Units.newId(), call.body(), 1))
                .map(unit ->
                        Reply.created("/api/v1/units/" + unit.id(), unit.json()).withVersion(unit.version()));
    }

    private Future<Reply> get(Call call) {
        return units.get(call.path("id"))
                .compose(unit -> units.use(unit.id())
                        .map(use -> Reply.ok(unit.json().put("use", use.json())).withVersion(unit.version())));
    }

    private Future<Reply> change(Call call) {
        long version = call.ifMatch();
        return units.change(call.get(Caller.class), Unit.of(call.path("id"), call.body(), version), version)
                .map(UnitRoutes::reply);
    }

    private Future<Reply> remove(Call call) {
        return units.remove(call.get(Caller.class), call.path("id"), call.ifMatch())
                .map(Reply.noContent());
    }

    private static Reply reply(Unit unit) {
        return Reply.ok(unit.json()).withVersion(unit.version());
    }

    private static JsonObject json(List<Unit> units, int limit) {
        JsonArray items = new JsonArray();
        units.forEach(unit -> items.add(unit.json()));
        return new JsonObject().put("items", items).put("next", units.size() == limit ? cursor(units) : null);
    }

    private static String cursor(List<Unit> units) {
        Unit last = units.get(units.size() - 1);
        return last.place() + ' ' + last.id();
    }
}
