package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.shilian.audit.AuditEntry;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** The times at which scenes hang themselves, over HTTP. */
final class ScheduleRoutes implements Routes {
    private final Walls walls;
    private final Schedules schedules;

    ScheduleRoutes(Walls walls, Schedules schedules) {
        this.walls = walls;
        this.schedules = schedules;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listSchedules", this::list)
                .on("createSchedule", this::create)
                .on("getSchedule", this::get)
                .on("changeSchedule", this::change)
                .on("removeSchedule", this::remove);
    }

    private Future<Reply> list(Call call) {
        String wall = walls.require(call.path("id")).id();
        return schedules.ofWall(wall).map(all -> {
            JsonArray items = new JsonArray(all.stream().map(this::json).toList());
            return Reply.ok(new JsonObject().put("items", items).putNull("next"));
        });
    }

    private Future<Reply> get(Call call) {
        return schedules
                .require(walls.require(call.path("id")).id(), call.path("schedule"))
                .map(schedule -> Reply.ok(json(schedule)).withVersion(schedule.version()));
    }

    private Future<Reply> create(Call call) {
        String wall = walls.require(call.path("id")).id();
        return schedules
                .add(given(call, wall, "c-" + UUID.randomUUID(), 1), note(call, "schedule.created"))
                .map(added -> Reply.created("/api/v1/walls/%s/schedules/%s".formatted(wall, added.id()), json(added))
                        .withVersion(added.version()));
    }

    /** Changing it deals with everything up to now: nothing is hung for a time that has passed. */
    private Future<Reply> change(Call call) {
        String wall = walls.require(call.path("id")).id();
        return schedules
                .change(
                        wall,
                        call.path("schedule"),
                        call.ifMatch(),
                        schedule -> given(call, wall, schedule.id(), schedule.version() + 1),
                        note(call, "schedule.changed"))
                .map(changed -> Reply.ok(json(changed)).withVersion(changed.version()));
    }

    private Schedule given(Call call, String wall, String id, long version) {
        JsonObject body = call.body();
        SortedSet<Integer> days = new TreeSet<>();
        body.getJsonArray("days").forEach(day -> days.add((Integer) day));
        return new Schedule(
                id,
                wall,
                body.getString("scene"),
                days,
                LocalTime.parse(body.getString("time")),
                body.getBoolean("enabled", true),
                schedules.now(),
                version,
                WallRoutes.author(call));
    }

    private Future<Reply> remove(Call call) {
        return schedules
                .remove(call.path("id"), call.path("schedule"), call.ifMatch(), note(call, "schedule.removed"))
                .map(gone -> Reply.noContent());
    }

    private static Function<Schedule, AuditEntry> note(Call call, String action) {
        return schedule -> WallRoutes.line(
                        call, action, "wall/%s/schedule/%s".formatted(schedule.wall(), schedule.id()))
                .with(new JsonObject()
                        .put("scene", schedule.scene())
                        .put("time", schedule.at().toString())
                        .put("version", schedule.version()));
    }

    private JsonObject json(Schedule schedule) {
        ZoneId zone = schedules.zone();
        JsonObject json = new JsonObject()
                .put("id", schedule.id())
                .put("wall", schedule.wall())
                .put("scene", schedule.scene())
                .put("days", new JsonArray(schedule.days().stream().toList()))
                .put("time", schedule.at().toString())
                .put("zone", zone.getId())
                .put("enabled", schedule.enabled())
                .put("version", schedule.version())
                .put("changedBy", schedule.author().json());
        return schedule.enabled()
                ? json.put(
                        "next",
                        schedule.next(schedules.now(), zone)
                                .atZone(zone)
                                .toOffsetDateTime()
                                .toString())
                : json;
    }
}
