package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.AuditEntry;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** Named tours over HTTP. */
final class TourRoutes implements Routes {
    private final Walls walls;
    private final Tours tours;
    private final Admissions admissions;

    TourRoutes(Walls walls, Tours tours, Admissions admissions) {
        this.walls = walls;
        this.tours = tours;
        this.admissions = admissions;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listTours", this::list)
                .on("createTour", this::create)
                .on("getTour", call -> tours.require(call.path("tour")).map(TourRoutes::reply))
                .on("changeTour", this::change)
                .on("removeTour", this::remove);
    }

    private Future<Reply> list(Call call) {
        return tours.ofWall(call.query("wall")).map(all -> {
            JsonArray items = new JsonArray(all.stream().map(TourRoutes::json).toList());
            return Reply.ok(new JsonObject().put("items", items).putNull("next"));
        });
    }

    private Future<Reply> create(Call call) {
        JsonObject body = call.body();
        @Nullable String wall = body.getString("wall");
        if (wall != null) {
            walls.require(wall);
        }
        List<String> cameras = cameras(call, List.of());
        NamedTour tour = new NamedTour(
                "t-" + UUID.randomUUID(),
                wall,
                body.getString("name"),
                cameras,
                body.getInteger("dwell"),
                1,
                WallRoutes.author(call));
        return tours.add(tour, note(call, "tour.created"))
                .map(added -> Reply.created("/api/v1/tours/" + added.id(), json(added))
                        .withVersion(added.version()));
    }

    private Future<Reply> change(Call call) {
        JsonObject body = call.body();
        return tours.change(
                        call.path("tour"),
                        call.ifMatch(),
                        tour -> tour.next(
                                body.getString("name"),
                                cameras(call, tour.cameras()),
                                body.getInteger("dwell"),
                                WallRoutes.author(call)),
                        note(call, "tour.changed"))
                .map(TourRoutes::reply);
    }

    /** Those given; a camera that was not on it before has to be one of the caller's. */
    private List<String> cameras(Call call, List<String> before) {
        Admission admission = admissions.of(call.get(Caller.class));
        List<String> given = TourJson.cameras(call.body().getJsonArray("cameras"));
        given.stream().filter(camera -> !before.contains(camera)).forEach(admission::requireNamed);
        return given;
    }

    private Future<Reply> remove(Call call) {
        return tours.remove(call.path("tour"), call.ifMatch(), note(call, "tour.removed"))
                .map(gone -> Reply.noContent());
    }

    private static Function<NamedTour, AuditEntry> note(Call call, String action) {
        return tour -> WallRoutes.line(call, action, "tour/" + tour.id())
                .with(new JsonObject().put("name", tour.name()).put("version", tour.version()));
    }

    private static JsonObject json(NamedTour tour) {
        JsonObject json = new JsonObject()
                .put("id", tour.id())
                .put("wall", tour.wall())
                .put("name", tour.name())
                .put("cameras", new JsonArray(tour.cameras()))
                .put("dwell", tour.dwell())
                .put("version", tour.version());
        Author author = tour.author();
        return author == null ? json : json.put("changedBy", author.json());
    }

    private static Reply reply(NamedTour tour) {
        return Reply.ok(json(tour)).withVersion(tour.version());
    }
}
