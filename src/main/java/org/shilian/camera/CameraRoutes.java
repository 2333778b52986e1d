package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.shilian.audit.AuditEntry;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.identity.Right;
import org.shilian.text.Searchable.Question;

/** The catalogue over HTTP. */
final class CameraRoutes implements Routes {
    private final Cameras cameras;
    private final CameraJson json;
    private final CameraAudit audit;
    private final ViewRules rules;
    private final Probe probe;

    CameraRoutes(Cameras cameras, CameraJson json, CameraAudit audit, ViewRules rules, Probe probe) {
        this.cameras = cameras;
        this.json = json;
        this.audit = audit;
        this.rules = rules;
        this.probe = probe;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listCameras", this::list)
                .on("createCamera", this::create)
                .on("getCamera", this::get)
                .on("changeCamera", this::change)
                .on("removeCamera", this::remove)
                .on("probeCamera", this::probe);
    }

    private Future<Reply> list(Call call) {
        Caller caller = call.get(Caller.class);
        Cameras.Filter filter = new Cameras.Filter(
                call.query("place"),
                Question.of(Objects.requireNonNullElse(call.query("q"), "")),
                call.query("state"),
                camera -> rules.maySee(caller, camera));
        Page page = cameras.list(filter, call.query("after"), call.query("limit", 100));
        JsonArray items = new JsonArray();
        boolean brief = "brief".equals(call.query("view"));
        page.cameras()
                .forEach(camera ->
                        items.add(brief ? json.writeBrief(camera, cameras.state(camera)) : json(caller, camera)));
        return Future.succeededFuture(
                Reply.ok(new JsonObject().put("items", items).put("next", page.next())));
    }

    private Future<Reply> get(Call call) {
        Caller caller = call.get(Caller.class);
        return Future.succeededFuture(reply(caller, rules.visible(caller, call.path("id"))));
    }

    private Future<Reply> create(Call call) {
        Caller caller = call.get(Caller.class);
        String id = call.body().getString("id", "c-" + UUID.randomUUID());
        return cameras.add(id, call.body(), caller.scope()::covers, note(call, "camera.created"))
                .map(camera -> Reply.created("/api/v1/cameras/" + id, json(caller, camera))
                        .withVersion(camera.version()));
    }

    private Future<Reply> change(Call call) {
        Caller caller = call.get(Caller.class);
        return cameras.change(
                        call.path("id"),
                        call.ifMatch(),
                        call.body(),
                        caller.scope()::covers,
                        note(call, "camera.changed"))
                .map(camera -> reply(caller, camera));
    }

    private Future<Reply> remove(Call call) {
        Caller caller = call.get(Caller.class);
        return cameras.remove(call.path("id"), call.ifMatch(), caller.scope()::covers, note(call, "camera.removed"))
                .map(camera -> Reply.noContent());
    }

    private Future<Reply> probe(Call call) {
        Caller caller = call.get(Caller.class);
        Camera camera = rules.visible(caller, call.path("id"));
        return audit.probed(caller, camera, call.remote())
                .compose(written -> probe.of(camera))
                .map(Reply::ok);
    }

    /** The line that goes into the register with the change. */
    private static Function<Camera, AuditEntry> note(Call call, String action) {
        Caller caller = call.get(Caller.class);
        String address = call.remote();
        return camera -> CameraAudit.managed(caller, action, camera, address);
    }

    private Reply reply(Caller caller, Camera camera) {
        return Reply.ok(json(caller, camera)).withVersion(camera.version());
    }

    private JsonObject json(Caller caller, Camera camera) {
        CameraState state = cameras.state(camera);
        return caller.may(Right.CAMERA_MANAGE) ? json.writeWithSource(camera, state) : json.write(camera, state);
    }
}
