package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.sheet.SheetFormat;
import org.shilian.sheet.SheetReader;
import org.shilian.sheet.SheetWriter;
import org.shilian.sheet.TableMode;
import org.shilian.sheet.TableReport;

/** Cameras in and out as tables, over HTTP. */
final class CameraSheetRoutes implements Routes {
    private static final int MOST_NAMED = 200;

    private final Vertx vertx;
    private final Cameras cameras;
    private final CameraImport imports;
    private final CameraJson json;
    private final Audit audit;

    CameraSheetRoutes(Vertx vertx, Cameras cameras, CameraJson json, Audit audit) {
        this.vertx = vertx;
        this.cameras = cameras;
        this.imports = new CameraImport(cameras);
        this.json = json;
        this.audit = audit;
    }

    @Override
    public void on(Operations operations) {
        operations.on("importCameras", this::take).on("exportCameras", this::give);
    }

    private Future<Reply> take(Call call) {
        Caller caller = call.get(Caller.class);
        Buffer file = Objects.requireNonNull(call.file());
        return vertx.executeBlocking(() -> imports.read(SheetReader.read(file), caller.scope()::covers), false)
                .compose(report ->
                        report.keep(TableMode.of(call.query("mode")), good -> cameras.addAll(good, note(call, report))))
                .map(Reply::ok);
    }

    /** The register names the cameras that came in; of very many the first, and their number. */
    private static AuditEntry note(Call call, TableReport<Camera> report) {
        List<String> ids =
                report.values().stream().map(Camera::id).limit(MOST_NAMED).toList();
        return call.get(Caller.class)
                .did("camera.imported", "camera")
                .from(call.remote())
                .with(new JsonObject()
                        .put("added", report.good().size())
                        .put("left", report.bad().size())
                        .put("cameras", new JsonArray(ids)));
    }

    private Future<Reply> give(Call call) {
        Caller caller = call.get(Caller.class);
        SheetFormat format = SheetFormat.of(Objects.requireNonNullElse(call.query("format"), "csv"));
        boolean template = call.query("template", false);
        List<Camera> wanted = template
                ? List.of()
                : cameras.all()
                        .filter(camera -> caller.scope().covers(camera.place()))
                        .toList();
        AuditEntry note = caller.did("camera.exported", "camera")
                .from(call.remote())
                .with(new JsonObject().put("count", wanted.size()));
        return (template ? Future.<Void>succeededFuture() : audit.record(note))
                .compose(noted -> vertx.executeBlocking(() -> file(format, wanted), false))
                .map(file -> Reply.bytes(format.mediaType(), file)
                        .withHeader("Content-Disposition", "attachment; filename=\"cameras." + format.ending() + "\""));
    }

    private Buffer file(SheetFormat format, List<Camera> wanted) {
        List<List<String>> lines = wanted.stream()
                .map(camera -> CameraSheet.cells(
                        json.writeWithSource(camera, cameras.state(camera)).put("id", camera.id())))
                .toList();
        return SheetWriter.write(format, CameraSheet.titles(), lines);
    }
}
