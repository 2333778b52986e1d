package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** The walls over HTTP. */
final class WallRoutes implements Routes {
    private final Walls walls;
    private final ScreenTickets tickets;

    WallRoutes(Walls walls, ScreenTickets tickets) {
        this.walls = walls;
        this.tickets = tickets;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listWalls", this::list)
                .on("createWall", this::create)
                .on("getWall", this::get)
                .on("changeWall", this::reframe)
                .on("removeWall", this::remove)
                .on("createScreenTicket", this::ticket);
    }

    private Future<Reply> list(Call call) {
        Caller caller = call.get(Caller.class);
        String after = Objects.requireNonNullElse(call.query("after"), "");
        int limit = call.query("limit", 100);
        List<Wall> found = walls.all().stream()
                .filter(wall -> wall.id().compareTo(after) > 0)
                .filter(wall -> maySee(caller, wall.id()))
                .limit(limit + 1L)
                .toList();
        List<Wall> page = found.subList(0, Math.min(limit, found.size()));
        JsonArray items = new JsonArray();
        page.forEach(wall -> items.add(WallJson.write(wall)));
        String next = found.size() > limit ? page.get(limit - 1).id() : null;
        return Future.succeededFuture(
                Reply.ok(new JsonObject().put("items", items).put("next", next)));
    }

    private Future<Reply> get(Call call) {
        return Future.succeededFuture(reply(visible(call)));
    }

    /** A paired screen sees its own wall and no other. */
    private Wall visible(Call call) {
        String id = call.path("id");
        if (!maySee(call.get(Caller.class), id)) {
            throw Walls.missing(id);
        }
        return walls.require(id);
    }

    private static boolean maySee(Caller caller, String wall) {
        String screen = caller.screen();
        return screen == null || screen.startsWith(wall + "/");
    }

    private Future<Reply> create(Call call) {
        JsonObject body = call.body();
        String id = body.getString("id");
        Wall wall = new Wall(
                id,
                body.getString("name"),
                body.getInteger("width"),
                body.getInteger("height"),
                WallJson.readScreens(body.getJsonArray("screens")),
                List.of(),
                1,
                author(call));
        return walls.create(wall, note(call, "wall.created"))
                .map(created -> Reply.created("/api/v1/walls/" + id, WallJson.write(created))
                        .withVersion(created.version()));
    }

    private Future<Reply> reframe(Call call) {
        JsonObject body = call.body();
        List<Screen> screens = WallJson.readScreens(body.getJsonArray("screens"));
        WallAct act = WallAct.of(
                WallChange.Kind.REFRAMED,
                author(call),
                note(call, "wall.reframed"),
                wall -> wall.withFrame(
                        body.getString("name"), body.getInteger("width"), body.getInteger("height"), screens));
        return walls.change(call.path("id"), call.ifMatch(), act).map(WallRoutes::reply);
    }

    private Future<Reply> remove(Call call) {
        return walls.remove(call.path("id"), call.ifMatch(), note(call, "wall.removed"))
                .map(gone -> Reply.noContent());
    }

    private Future<Reply> ticket(Call call) {
        Wall wall = visible(call);
        int screen = Integer.parseInt(call.path("screen"));
        if (wall.screen(screen).isEmpty()) {
            throw Fault.notFound("not-found", "the wall has no such screen").with(Map.of("screen", screen));
        }
        return tickets.issue(wall.id(), screen, call.get(Caller.class)).map(ticket -> {
            String path = "/wall/%s/%d".formatted(wall.id(), screen);
            return Reply.created(
                    path,
                    new JsonObject()
                            .put("ticket", ticket.ticket())
                            .put("path", path + "?ticket=" + ticket.ticket())
                            .put("expires", ticket.expires().toString()));
        });
    }

    /** A line that goes into the register with an act on that subject. */
    static AuditEntry line(Call call, String action, String subject) {
        return call.get(Caller.class).did(action, subject).from(call.remote());
    }

    /** The line that goes into the register with the change. */
    static Function<Wall, AuditEntry> note(Call call, String action) {
        return wall -> line(call, action, "wall/" + wall.id())
                .with(new JsonObject()
                        .put("version", wall.version())
                        .put("cameras", new JsonArray(List.copyOf(wall.cameras()))));
    }

    static Author author(Call call) {
        Caller caller = call.get(Caller.class);
        return new Author(caller.personId(), caller.name());
    }

    static Reply reply(Wall wall) {
        return Reply.ok(WallJson.write(wall)).withVersion(wall.version());
    }
}
