package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.shilian.fault.Fault;
import org.shilian.store.Transaction;
import org.shilian.store.Violation;

/** Schedules in the database. */
final class ScheduleStore {
    private static final String COLUMNS =
            "select id, wall, scene, days, at, enabled, done, version, author from wall_schedule";

    private static final String OF_WALL = COLUMNS + " where wall = $1 order by at, id";

    private static final String ENABLED = COLUMNS + " where enabled order by id";

    private static final String LOCK = COLUMNS + " where id = $1 for update";

    private static final String ADD = """
            insert into wall_schedule (id, wall, scene, days, at, enabled, done, version, author)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private static final String REPLACE = """
            update wall_schedule
               set wall = $2, scene = $3, days = $4, at = $5, enabled = $6, done = $7, version = $8, author = $9
             where id = $1
            """;

    private static final String DEALT = "update wall_schedule set done = $2 where id = $1";

    private static final String REMOVE = "delete from wall_schedule where id = $1";

    private ScheduleStore() {}

    static Future<List<Schedule>> ofWall(SqlClient client, String wall) {
        return client.preparedQuery(OF_WALL).execute(Tuple.of(wall)).map(ScheduleStore::schedules);
    }

    /** Those that are switched on, of all walls. */
    static Future<List<Schedule>> enabled(SqlClient client) {
        return client.query(ENABLED).execute().map(ScheduleStore::schedules);
    }

    /** As it stands, held until the transaction ends. */
    static Future<Optional<Schedule>> lock(Transaction tx, String id) {
        return tx.connection()
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> schedules(rows).stream().findFirst());
    }

    static Future<Void> add(Transaction tx, Schedule schedule) {
        return ofScene(tx.connection().preparedQuery(ADD).execute(values(schedule)));
    }

    static Future<Void> replace(Transaction tx, Schedule schedule) {
        return ofScene(tx.connection().preparedQuery(REPLACE).execute(values(schedule)));
    }

    static Future<Void> dealtWith(Transaction tx, String id, Instant now) {
        return tx.connection()
                .preparedQuery(DEALT)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    static Future<Void> remove(Transaction tx, String id) {
        return tx.connection().preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    private static Future<Void> ofScene(Future<RowSet<Row>> written) {
        return written.recover(Violation.of(
                        "wall_schedule_scene_fkey", () -> Fault.invalid("unknown-scene", "the wall has no such scene")))
                .mapEmpty();
    }

    private static Tuple values(Schedule schedule) {
        return Tuple.tuple()
                .addString(schedule.id())
                .addString(schedule.wall())
                .addString(schedule.scene())
                .addArrayOfInteger(schedule.days().toArray(Integer[]::new))
                .addLocalTime(schedule.at())
                .addBoolean(schedule.enabled())
                .addOffsetDateTime(schedule.done().atOffset(ZoneOffset.UTC))
                .addLong(schedule.version())
                .addValue(schedule.author().json());
    }

    private static List<Schedule> schedules(RowSet<Row> rows) {
        List<Schedule> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(new Schedule(
                    row.getString("id"),
                    row.getString("wall"),
                    row.getString("scene"),
                    new TreeSet<>(List.of(row.getArrayOfIntegers("days"))),
                    row.getLocalTime("at"),
                    row.getBoolean("enabled"),
                    row.getOffsetDateTime("done").toInstant(),
                    row.getLong("version"),
                    Author.of(row.getJsonObject("author"))));
        }
        return all;
    }
}
