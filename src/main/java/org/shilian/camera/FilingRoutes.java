package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.sheet.SheetFormat;
import org.shilian.sheet.SheetWriter;

/** What has to be filed with the police, by when, and that it was (regulation on public security video, article 14). */
final class FilingRoutes implements Routes {
    private static final Comparator<Camera> MOST_URGENT_FIRST = Comparator.comparing(
                    FilingRoutes::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Camera::id);

    private final Vertx vertx;
    private final Catalogue catalogue;
    private final Cameras cameras;
    private final FilingSheet sheet;
    private final Clock clock;

    FilingRoutes(Vertx vertx, Catalogue catalogue, Cameras cameras, FilingSheet sheet, Clock clock) {
        this.vertx = vertx;
        this.catalogue = catalogue;
        this.cameras = cameras;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listFilings", this::list)
                .on("exportFilingsAsCsv", call -> export(call, SheetFormat.CSV))
                .on("exportFilingsAsExcel", call -> export(call, SheetFormat.XLSX))
                .on("fileCameras", this::file);
    }

    private static @Nullable LocalDate due(Camera camera) {
        return camera.filing().due();
    }

    private List<Camera> within(Call call) {
        Caller caller = call.get(Caller.class);
        String place = Objects.requireNonNullElse(call.query("place"), "");
        return catalogue
                .all()
                .filter(camera -> caller.scope().covers(camera.place()))
                .filter(camera -> camera.place().startsWith(place))
                .toList();
    }

    /** Those with a day first, the nearest before; then those of which something is missing. */
    private Future<Reply> list(Call call) {
        LocalDate today = LocalDate.now(clock);
        List<Camera> open = within(call).stream()
                .filter(camera ->
                        due(camera) != null || !FilingSheet.missing(camera).isEmpty())
                .sorted(MOST_URGENT_FIRST)
                .toList();
        int from = Integer.parseInt(Objects.requireNonNullElse(call.query("after"), "0"));
        int to = Math.min(open.size(), from + call.query("limit", 100));
        JsonArray items = new JsonArray();
        open.subList(Math.min(from, to), to).forEach(camera -> items.add(json(camera, today)));
        return Future.succeededFuture(Reply.ok(new JsonObject()
                .put("items", items)
                .put("total", open.size())
                .put("next", to < open.size() ? Integer.toString(to) : null)));
    }

    private static JsonObject json(Camera camera, LocalDate today) {
        LocalDate due = due(camera);
        JsonObject json = new JsonObject()
                .put("camera", camera.id())
                .put("name", camera.name())
                .put("place", camera.place())
                .put("daysLeft", due == null ? null : ChronoUnit.DAYS.between(today, due))
                .put("missing", new JsonArray(FilingSheet.missing(camera)));
        FilingJson.write(camera.filing(), json);
        return json;
    }

    private Future<Reply> export(Call call, SheetFormat format) {
        List<Camera> all = within(call);
        String name = "attachment; filename=\"filing-%s.%s\"".formatted(LocalDate.now(clock), format.ending());
        return vertx.executeBlocking(
                        () -> SheetWriter.write(
                                format,
                                sheet.titles(),
                                all.stream().map(sheet::line).toList()),
                        false)
                .map(file -> Reply.bytes(format.mediaType(), file)
                        .withHeader("Content-Disposition", name)
                        .withHeader("Cache-Control", "no-store"));
    }

    private Future<Reply> file(Call call) {
        JsonObject body = call.body();
        Caller caller = call.get(Caller.class);
        LocalDate day = Objects.requireNonNull(FilingJson.day(body.getString("filedOn")));
        if (day.isAfter(LocalDate.now(clock))) {
            throw Fault.invalid("filed-in-future", "a filing lies in the past");
        }
        List<String> ids = body.getJsonArray("cameras").stream()
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();
        String number = body.getString("number");
        return cameras.file(
                        ids,
                        filing -> filing.filed(day, number),
                        caller.scope()::covers,
                        camera -> CameraAudit.filed(caller, camera, call.remote()))
                .map(filed -> Reply.ok(new JsonObject().put("filed", filed)));
    }
}
