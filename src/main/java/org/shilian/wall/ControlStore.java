package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Transaction;

/** Who holds which wall, in the database. */
final class ControlStore {
    private static final String FIND = "select wall, person, name, since, leaves from wall_control where wall = $1";

    private static final String PERSONS = "select distinct person from wall_control where leaves is null";

    private static final String PUT = """
            insert into wall_control (wall, person, name, since, leaves) values ($1, $2, $3, $4, $5)
            on conflict (wall) do update
               set person = excluded.person, name = excluded.name, since = excluded.since, leaves = excluded.leaves
            """;

    private static final String REMOVE = "delete from wall_control where wall = $1";

    private static final String STAYS = "update wall_control set leaves = null where person = $1";

    private static final String LEAVES = "update wall_control set leaves = $2 where person = $1 and leaves is null";

    private static final String SWEEP =
            "delete from wall_control where leaves <= $1 returning wall, person, name, since, leaves";

    private ControlStore() {}

    static Future<Optional<Control>> find(SqlClient client, String wall) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(wall))
                .map(rows -> byWall(rows).values().stream().findFirst());
    }

    static Future<Optional<Control>> find(Transaction tx, String wall) {
        return find(tx.connection(), wall);
    }

    /** Those who hold a wall and were connected when they were last heard of. */
    static Future<List<String>> persons(SqlClient client) {
        return client.query(PERSONS).execute().map(rows -> {
            List<String> persons = new ArrayList<>();
            rows.forEach(row -> persons.add(row.getString("person")));
            return persons;
        });
    }

    static Future<Void> put(Transaction tx, String wall, Control control) {
        Tuple values = Tuple.of(wall, control.person(), control.name(), control.since(), control.leaves());
        return tx.connection().preparedQuery(PUT).execute(values).mapEmpty();
    }

    static Future<Void> remove(Transaction tx, String wall) {
        return tx.connection().preparedQuery(REMOVE).execute(Tuple.of(wall)).mapEmpty();
    }

    /** What the person holds stays until further notice, or lapses then unless it does so already. */
    static Future<Void> leaves(Transaction tx, String person, @Nullable OffsetDateTime when) {
        return when == null
                ? tx.connection().preparedQuery(STAYS).execute(Tuple.of(person)).mapEmpty()
                : tx.connection()
                        .preparedQuery(LEAVES)
                        .execute(Tuple.of(person, when))
                        .mapEmpty();
    }

    /** Takes away what has lapsed; answers it by wall. */
    static Future<Map<String, Control>> sweep(Transaction tx, OffsetDateTime now) {
        return tx.connection().preparedQuery(SWEEP).execute(Tuple.of(now)).map(ControlStore::byWall);
    }

    private static Map<String, Control> byWall(RowSet<Row> rows) {
        Map<String, Control> all = new TreeMap<>();
        for (Row row : rows) {
            all.put(
                    row.getString("wall"),
                    new Control(
                            row.getString("person"),
                            row.getString("name"),
                            row.getOffsetDateTime("since"),
                            row.getOffsetDateTime("leaves")));
        }
        return all;
    }
}
