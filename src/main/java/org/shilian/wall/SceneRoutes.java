package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.AuditEntry;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** Scenes over HTTP. */
final class SceneRoutes implements Routes {
    private final Walls walls;
    private final Scenes scenes;
    private final Tours tours;
    private final Admissions admissions;

    SceneRoutes(Walls walls, Scenes scenes, Tours tours, Admissions admissions) {
        this.walls = walls;
        this.scenes = scenes;
        this.tours = tours;
        this.admissions = admissions;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listScenes", this::list)
                .on("createScene", this::create)
                .on("getScene", this::get)
                .on("changeScene", this::change)
                .on("removeScene", this::remove)
                .on("recallScene", this::recall);
    }

    private Future<Reply> list(Call call) {
        String wall = walls.require(call.path("id")).id();
        return scenes.ofWall(wall).map(all -> {
            JsonArray items = new JsonArray(all.stream().map(SceneRoutes::json).toList());
            return Reply.ok(new JsonObject().put("items", items).putNull("next"));
        });
    }

    private Future<Reply> get(Call call) {
        return scenes.require(call.path("id"), call.path("scene")).map(SceneRoutes::reply);
    }

    private Future<Reply> create(Call call) {
        String wall = walls.require(call.path("id")).id();
        JsonObject body = call.body();
        return windows(body)
                .compose(windows -> scenes.add(
                        wall,
                        body.getString("name"),
                        windows,
                        WallRoutes.author(call),
                        admission(call),
                        note(call, "scene.created")))
                .map(scene -> Reply.created("/api/v1/walls/%s/scenes/%s".formatted(wall, scene.id()), json(scene))
                        .withVersion(scene.version()));
    }

    private Future<Reply> change(Call call) {
        JsonObject body = call.body();
        long version = call.ifMatch();
        String wall = walls.require(call.path("id")).id();
        return windows(body)
                .compose(windows -> scenes.change(
                        wall,
                        call.path("scene"),
                        version,
                        new Scenes.Change(body.getString("name"), windows, body.getBoolean("fromWall", false)),
                        WallRoutes.author(call),
                        admission(call),
                        note(call, "scene.changed")))
                .map(SceneRoutes::reply);
    }

    private Future<@Nullable List<Window>> windows(JsonObject body) {
        JsonArray given = body.getJsonArray("windows");
        return given == null ? Future.succeededFuture() : tours.filled(given).map(WallJson::readWindows);
    }

    private Future<Reply> remove(Call call) {
        return scenes.remove(call.path("id"), call.path("scene"), call.ifMatch(), note(call, "scene.removed"))
                .map(gone -> Reply.noContent());
    }

    private Future<Reply> recall(Call call) {
        String wall = walls.require(call.path("id")).id();
        return scenes.require(wall, call.path("scene"))
                .compose(scene -> scenes.recall(
                        wall, scene, WallRoutes.author(call), admission(call), WallRoutes.note(call, "scene.recalled")))
                .map(LayoutRoutes::broughtBack);
    }

    private Admission admission(Call call) {
        return admissions.of(call.get(Caller.class));
    }

    private static Function<Scene, AuditEntry> note(Call call, String action) {
        return scene -> WallRoutes.line(call, action, "wall/%s/scene/%s".formatted(scene.wall(), scene.id()))
                .with(new JsonObject().put("name", scene.name()).put("version", scene.version()));
    }

    private static JsonObject json(Scene scene) {
        JsonObject json = new JsonObject()
                .put("id", scene.id())
                .put("wall", scene.wall())
                .put("name", scene.name())
                .put("windows", WallJson.windows(scene.windows()))
                .put("version", scene.version());
        Author author = scene.author();
        return author == null ? json : json.put("changedBy", author.json());
    }

    private static Reply reply(Scene scene) {
        return Reply.ok(json(scene)).withVersion(scene.version());
    }
}
