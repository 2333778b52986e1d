package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** Who holds control of a wall, over HTTP. */
final class ControlRoutes implements Routes {
    private final Walls walls;
    private final Controls controls;

    ControlRoutes(Walls walls) {
        this.walls = walls;
        this.controls = walls.controls();
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("getWallControl", call -> controls.find(wall(call)).map(ControlRoutes::reply))
                .on("takeWallControl", this::take)
                .on("releaseWallControl", this::release);
    }

    private String wall(Call call) {
        return walls.require(call.path("id")).id();
    }

    private Future<Reply> take(Call call) {
        String wall = wall(call);
        return controls.take(wall, WallRoutes.author(call), WallRoutes.line(call, "wall.taken", "wall/" + wall))
                .map(control -> reply(Optional.of(control)));
    }

    private Future<Reply> release(Call call) {
        String wall = wall(call);
        return controls.release(wall, WallRoutes.author(call), WallRoutes.line(call, "wall.released", "wall/" + wall))
                .map(gone -> Reply.noContent());
    }

    private static Reply reply(Optional<Control> control) {
        return Reply.ok(
                new JsonObject().put("holder", control.map(Control::json).orElse(null)));
    }
}
