package org.shilian.place;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** The places over HTTP, each caller's own. */
public final class PlaceRoutes implements Routes {
    private final Places places;
    private final Duty duty;
    private final CameraTallies tallies;

    public PlaceRoutes(Places places, Duty duty, CameraTallies tallies) {
        this.places = places;
        this.duty = duty;
        this.tallies = tallies;
    }

    @Override
    public void on(Operations operations) {
        operations.on("listPlaces", this::list).on("getPlace", this::get);
    }

    private Future<Reply> list(Call call) {
        return places.current().map(tree -> list(call, tree));
    }

    private Reply list(Call call, PlaceTree tree) {
        Caller caller = call.get(Caller.class);
        String under = Objects.requireNonNullElse(call.query("under"), "");
        int limit = call.query("limit", 100);
        List<Place> found = tree.after(Objects.requireNonNullElse(call.query("after"), "")).stream()
                .filter(place -> place.code().startsWith(under))
                .filter(place -> caller.scope().covers(place.code()))
                .limit(limit + 1L)
                .toList();
        List<Place> page = found.subList(0, Math.min(limit, found.size()));
        Map<String, Tally> counts = tallies.byPlace();
        JsonArray items = new JsonArray();
        page.forEach(place -> items.add(json(place, counts)));
        String next = found.size() > limit ? page.get(limit - 1).code() : null;
        return Reply.ok(new JsonObject().put("items", items).put("next", next));
    }

    private Future<Reply> get(Call call) {
        String code = call.path("code");
        Place place = places.tree()
                .find(code)
                .filter(found -> call.get(Caller.class).scope().covers(code))
                .orElseThrow(() -> Fault.notFound("not-found", "there is no such place"));
        JsonObject json = json(place, tallies.byPlace())
                .put("responsible", duty.nearest(code).map(Responsible::json).orElse(null));
        return Future.succeededFuture(Reply.ok(json).withVersion(place.version()));
    }

    private static JsonObject json(Place place, Map<String, Tally> counts) {
        return PlaceJson.write(place, counts.getOrDefault(place.code(), Tally.NONE));
    }
}
