package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** What hangs on the walls, over HTTP: laying out, tours' steps, undo. */
final class LayoutRoutes implements Routes {
    private final Walls walls;
    private final Tours tours;
    private final Admissions admissions;
    private final Clock clock;

    LayoutRoutes(Walls walls, Tours tours, Admissions admissions, Clock clock) {
        this.walls = walls;
        this.tours = tours;
        this.admissions = admissions;
        this.clock = clock;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("layOutWall", this::layOut)
                .on("hangWindow", this::hang)
                .on("changeWindow", this::changeWindow)
                .on("takeWindowDown", this::takeDown)
                .on("stepTour", this::stepTour)
                .on("undoWall", call -> moved(call, WallChange.Kind.UNDONE))
                .on("redoWall", call -> moved(call, WallChange.Kind.REDONE));
    }

    private Future<Reply> layOut(Call call) {
        long version = call.ifMatch();
        return windows(call.body().getJsonArray("windows"))
                .compose(windows -> change(call, version, wall -> wall.withWindows(windows)))
                .map(WallRoutes::reply);
    }

    private Future<List<Window>> windows(JsonArray given) {
        return tours.filled(given).map(WallJson::readWindows);
    }

    private Future<Reply> hang(Call call) {
        Long version = optionalVersion(call);
        return windows(new JsonArray().add(call.body()))
                .map(all -> all.get(0))
                .compose(window -> change(call, version, wall -> wall.withWindow(window))
                        .map(wall -> Reply.created(
                                        "/api/v1/walls/%s/windows/%s".formatted(wall.id(), window.id()),
                                        WallJson.write(wall))
                                .withVersion(wall.version())));
    }

    private static @Nullable Long optionalVersion(Call call) {
        return call.header("If-Match") == null ? null : Long.valueOf(call.ifMatch());
    }

    private Future<Reply> changeWindow(Call call) {
        String id = call.path("window");
        long version = call.ifMatch();
        return tours.filled(new JsonArray().add(call.body()))
                .map(filled -> filled.getJsonObject(0))
                .compose(change -> change(call, version, wall -> wall.withWindow(id, window -> merged(window, change))))
                .map(WallRoutes::reply);
    }

    private static Window merged(Window window, JsonObject change) {
        return WallJson.readWindow(WallJson.write(window).mergeIn(change).put("id", window.id()));
    }

    private Future<Reply> takeDown(Call call) {
        String id = call.path("window");
        return change(call, call.ifMatch(), wall -> wall.withoutWindow(id)).map(WallRoutes::reply);
    }

    private Future<Wall> change(Call call, @Nullable Long version, UnaryOperator<Wall> layout) {
        WallAct act = WallAct.of(
                WallChange.Kind.LAID_OUT, WallRoutes.author(call), WallRoutes.note(call, "wall.laid-out"), layout);
        return walls.change(call.path("id"), version, act.checking(admissions.of(call.get(Caller.class))));
    }

    private Future<Reply> stepTour(Call call) {
        String id = call.path("window");
        String step = call.body().getString("act");
        WallAct act = WallAct.of(
                WallChange.Kind.TOURED,
                WallRoutes.author(call),
                WallRoutes.note(call, "wall.toured"),
                wall -> wall.withWindow(id, window -> window.with(stepped(window, step))));
        return walls.change(call.path("id"), call.ifMatch(), act).map(WallRoutes::reply);
    }

    private Tour stepped(Window window, String step) {
        if (!(window.source() instanceof Tour tour)) {
            throw Fault.conflict("no-tour", "this window shows no tour");
        }
        Instant now = clock.instant();
        return switch (step) {
            case "pause" -> tour.pausedAt(now);
            case "resume" -> tour.resumedAt(now);
            case "next" -> tour.stepped(now, 1);
            case "previous" -> tour.stepped(now, -1);
            default -> throw new IllegalArgumentException("openapi.yaml lets no other step through: " + step);
        };
    }

    private Future<Reply> moved(Call call, WallChange.Kind kind) {
        boolean back = kind == WallChange.Kind.UNDONE;
        Admission admission = admissions.of(call.get(Caller.class));
        WallAct act = WallAct.of(
                        kind,
                        WallRoutes.author(call),
                        WallRoutes.note(call, back ? "wall.undone" : "wall.redone"),
                        wall -> wall)
                .stepping(back ? Undo.back(admission) : Undo.forth(admission))
                .checking(admission);
        return walls.change(call.path("id"), call.ifMatch(), act).map(LayoutRoutes::broughtBack);
    }

    /** The wall with what of the former layout could not hang. */
    static Reply broughtBack(Wall wall) {
        return Reply.ok(WallJson.write(wall).put("missing", Missing.of(wall))).withVersion(wall.version());
    }
}
