package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.shilian.store.Transaction;

/** Walls in the database. */
final class WallStore {
    private static final String ALL =
            "select id, name, width, height, screens, windows, version, author, place, oldest, newest from wall order by id";

    private static final String FIND =
            "select id, name, width, height, screens, windows, version, author, place, oldest, newest from wall where id = $1";

    private static final String LOCK =
            "select id, name, width, height, screens, windows, version, author, place, oldest, newest from wall where id = $1 for update";

    private static final String ADD = """
            insert into wall (id, name, width, height, screens, windows, version, author, place, oldest, newest)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do nothing
            """;

    private static final String REPLACE = """
            update wall set name = $2, width = $3, height = $4, screens = $5, windows = $6, version = $7, author = $8,
                   place = $9, oldest = $10, newest = $11
            where id = $1
            """;

    private static final String REMOVE = "delete from wall where id = $1";

    private WallStore() {}

    static Future<List<Wall>> all(SqlClient client) {
        return client.query(ALL).execute().map(WallStore::walls);
    }

    static Future<Optional<Wall>> find(SqlClient client, String id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(WallStore::first);
    }

    /** The wall as it stands, held until the transaction ends. */
    static Future<Optional<Wall>> lock(Transaction tx, String id) {
        return tx.connection().preparedQuery(LOCK).execute(Tuple.of(id)).map(WallStore::first);
    }

    /** Adds the wall unless one of its id is there; answers whether it did. */
    static Future<Boolean> add(Transaction tx, Wall wall) {
        return tx.connection().preparedQuery(ADD).execute(values(wall)).map(added -> added.rowCount() == 1);
    }

    static Future<Void> replace(Transaction tx, Wall wall) {
        return tx.connection().preparedQuery(REPLACE).execute(values(wall)).mapEmpty();
    }

    static Future<Void> remove(Transaction tx, String id) {
        return tx.connection().preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    private static Tuple values(Wall wall) {
        return Tuple.of(
                        wall.id(),
                        wall.name(),
                        wall.width(),
                        wall.height(),
                        WallJson.screens(wall),
                        WallJson.windows(wall))
                .addLong(wall.version())
                .addValue(wall.author() == null ? null : wall.author().json())
                .addInteger(wall.history().place())
                .addInteger(wall.history().oldest())
                .addInteger(wall.history().newest());
    }

    private static List<Wall> walls(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(WallStore::wall)
                .toList();
    }

    private static Optional<Wall> first(RowSet<Row> rows) {
        return walls(rows).stream().findFirst();
    }

    private static Wall wall(Row row) {
        JsonObject author = row.getJsonObject("author");
        return new Wall(
                row.getString("id"),
                row.getString("name"),
                row.getInteger("width"),
                row.getInteger("height"),
                WallJson.readScreens(row.getJsonArray("screens")),
                WallJson.readWindows(row.getJsonArray("windows")),
                row.getLong("version"),
                author == null ? null : Author.of(author),
                new History(row.getInteger("place"), row.getInteger("oldest"), row.getInteger("newest")));
    }
}
