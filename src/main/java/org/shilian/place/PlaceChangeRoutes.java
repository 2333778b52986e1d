package org.shilian.place;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.shilian.audit.Audit;
import org.shilian.event.EventLog;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.sheet.SheetFormat;
import org.shilian.sheet.SheetReader;
import org.shilian.sheet.TableMode;
import org.shilian.store.Database;

/** Setting the county up over HTTP: one place after the other, or a whole table at once, which can be had as well. */
public final class PlaceChangeRoutes implements Routes {
    private final Vertx vertx;
    private final Places places;
    private final PlaceKeeping keeping;

    public PlaceChangeRoutes(
            Vertx vertx, Places places, Database database, EventLog events, Audit audit, PlaceUse use) {
        this.vertx = vertx;
        this.places = places;
        this.keeping = new PlaceKeeping(database, events, audit, places, use);
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("createPlace", this::create)
                .on("changePlace", this::change)
                .on("removePlace", this::remove)
                .on("importPlaces", this::take)
                .on("exportPlaces", this::give);
    }

    private Future<Reply> create(Call call) {
        JsonObject body = call.body();
        Place place = changed(new Place(body.getString("code"), "?", new GeoPoint(0, 0), List.of()), body);
        return keeping.add(call.get(Caller.class), place)
                .map(added -> Reply.created("/api/v1/places/" + added.code(), json(added))
                        .withVersion(added.version()));
    }

    private Future<Reply> change(Call call) {
        return keeping.change(
                        call.get(Caller.class), call.path("code"), call.ifMatch(), place -> changed(place, call.body()))
                .map(place -> Reply.ok(json(place)).withVersion(place.version()));
    }

    private Future<Reply> remove(Call call) {
        return keeping.remove(call.get(Caller.class), call.path("code"), call.ifMatch())
                .map(Reply.noContent());
    }

    private Future<Reply> take(Call call) {
        Caller caller = call.get(Caller.class);
        Buffer file = Objects.requireNonNull(call.file());
        return vertx.executeBlocking(
                        () -> PlaceImport.read(SheetReader.read(file), places.tree(), caller.scope()::covers), false)
                .compose(report -> report.keep(TableMode.of(call.query("mode")), good -> keeping.putAll(caller, good)))
                .map(Reply::ok);
    }

    private Future<Reply> give(Call call) {
        Caller caller = call.get(Caller.class);
        SheetFormat format = SheetFormat.of(Objects.requireNonNullElse(call.query("format"), "csv"));
        List<Place> wanted = call.query("template", false)
                ? List.of()
                : places.tree().all().stream()
                        .filter(place -> caller.scope().covers(place.code()))
                        .toList();
        return vertx.executeBlocking(() -> PlaceSheet.write(format, wanted), false)
                .map(file -> Reply.bytes(format.mediaType(), file)
                        .withHeader("Content-Disposition", "attachment; filename=\"places." + format.ending() + "\""));
    }

    /** The place with what the body names changed. */
    private static Place changed(Place place, JsonObject body) {
        JsonArray ring = body.getJsonArray("boundary");
        return new Place(
                place.code(),
                body.getString("name", place.name()),
                new GeoPoint(
                        body.getDouble("lat", place.centre().lat()),
                        body.getDouble("lon", place.centre().lon())),
                ring == null ? place.boundary() : PlaceJson.readRing(ring),
                place.version());
    }

    private static JsonObject json(Place place) {
        return PlaceJson.write(place, Tally.NONE);
    }
}
