package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.store.Transaction;
import org.shilian.store.Violation;

/** Named tours in the database. */
final class TourStore {
    private static final String OF_WALL = """
            select id, wall, name, cameras, dwell, version, author from wall_tour
             where wall is null or $1::text is null or wall = $1
             order by wall nulls last, name, id
            """;

    private static final String FIND =
            "select id, wall, name, cameras, dwell, version, author from wall_tour where id = $1";

    private static final String LOCK = FIND + " for update";

    private static final String ADD = """
            insert into wall_tour (id, wall, name, cameras, dwell, version, author) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do nothing
            """;

    private static final String REPLACE = """
            update wall_tour set wall = $2, name = $3, cameras = $4, dwell = $5, version = $6, author = $7 where id = $1
            """;

    private static final String REMOVE = "delete from wall_tour where id = $1";

    private TourStore() {}

    /** Those of the wall and of the centre; all where no wall is named. */
    static Future<List<NamedTour>> ofWall(SqlClient client, @Nullable String wall) {
        return client.preparedQuery(OF_WALL).execute(Tuple.of(wall)).map(TourStore::tours);
    }

    static Future<Optional<NamedTour>> find(SqlClient client, String id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(TourStore::first);
    }

    static Future<Optional<NamedTour>> lock(Transaction tx, String id) {
        return tx.connection().preparedQuery(LOCK).execute(Tuple.of(id)).map(TourStore::first);
    }

    static Future<Void> add(Transaction tx, NamedTour tour) {
        return named(tx.connection().preparedQuery(ADD).execute(values(tour)), tour);
    }

    static Future<Void> replace(Transaction tx, NamedTour tour) {
        return named(tx.connection().preparedQuery(REPLACE).execute(values(tour)), tour);
    }

    static Future<Void> remove(Transaction tx, String id) {
        return tx.connection().preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    private static Future<Void> named(Future<RowSet<Row>> written, NamedTour tour) {
        return written.recover(Violation.of(
                        "wall_tour_name",
                        () -> Fault.conflict("name-taken", "there is a tour of this name")
                                .with(Map.of("name", tour.name()))))
                .mapEmpty();
    }

    private static Tuple values(NamedTour tour) {
        Author author = tour.author();
        return Tuple.tuple()
                .addString(tour.id())
                .addString(tour.wall())
                .addString(tour.name())
                .addValue(new JsonArray(tour.cameras()))
                .addInteger(tour.dwell())
                .addLong(tour.version())
                .addValue(author == null ? null : author.json());
    }

    private static Optional<NamedTour> first(RowSet<Row> rows) {
        return tours(rows).stream().findFirst();
    }

    private static List<NamedTour> tours(RowSet<Row> rows) {
        List<NamedTour> all = new ArrayList<>();
        for (Row row : rows) {
            JsonObject author = row.getJsonObject("author");
            all.add(new NamedTour(
                    row.getString("id"),
                    row.getString("wall"),
                    row.getString("name"),
                    TourJson.cameras(row.getJsonArray("cameras")),
                    row.getInteger("dwell"),
                    row.getLong("version"),
                    author == null ? null : Author.of(author)));
        }
        return all;
    }
}
