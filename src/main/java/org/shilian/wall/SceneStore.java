package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shilian.fault.Fault;
import org.shilian.store.Transaction;
import org.shilian.store.Violation;

/** Scenes in the database. */
final class SceneStore {
    private static final String OF_WALL =
            "select id, wall, name, windows, version, author from wall_scene where wall = $1 order by ordinal";

    private static final String FIND =
            "select id, wall, name, windows, version, author from wall_scene where wall = $1 and id = $2";

    private static final String LOCK = FIND + " for update";

    private static final String ADD = """
            insert into wall_scene (id, wall, name, windows, version, author) values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do nothing
            """;

    private static final String REPLACE =
            "update wall_scene set name = $3, windows = $4, version = $5, author = $6 where id = $1 and wall = $2";

    private static final String REMOVE = "delete from wall_scene where id = $1";

    private SceneStore() {}

    /** In the order in which they were saved. */
    static Future<List<Scene>> ofWall(SqlClient client, String wall) {
        return client.preparedQuery(OF_WALL).execute(Tuple.of(wall)).map(SceneStore::scenes);
    }

    static Future<Optional<Scene>> find(SqlClient client, String wall, String id) {
        return client.preparedQuery(FIND).execute(Tuple.of(wall, id)).map(SceneStore::first);
    }

    static Future<Optional<Scene>> find(Transaction tx, String wall, String id) {
        return find(tx.connection(), wall, id);
    }

    static Future<Optional<Scene>> lock(Transaction tx, String wall, String id) {
        return tx.connection().preparedQuery(LOCK).execute(Tuple.of(wall, id)).map(SceneStore::first);
    }

    /** Adds the scene unless one of its id is there. */
    static Future<Void> add(Transaction tx, Scene scene) {
        return named(tx.connection().preparedQuery(ADD).execute(values(scene)), scene);
    }

    static Future<Void> replace(Transaction tx, Scene scene) {
        return named(tx.connection().preparedQuery(REPLACE).execute(values(scene)), scene);
    }

    static Future<Void> remove(Transaction tx, String id) {
        return tx.connection().preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    private static Future<Void> named(Future<RowSet<Row>> written, Scene scene) {
        return written.recover(Violation.of(
                        "wall_scene_name",
                        () -> Fault.conflict("name-taken", "the wall has a scene of this name")
                                .with(java.util.Map.of("name", scene.name()))))
                .mapEmpty();
    }

    private static Tuple values(Scene scene) {
        Author author = scene.author();
        return Tuple.of(scene.id(), scene.wall(), scene.name(), WallJson.windows(scene.windows()), scene.version())
                .addValue(author == null ? null : author.json());
    }

    private static Optional<Scene> first(RowSet<Row> rows) {
        return scenes(rows).stream().findFirst();
    }

    private static List<Scene> scenes(RowSet<Row> rows) {
        List<Scene> all = new ArrayList<>();
        for (Row row : rows) {
            JsonObject author = row.getJsonObject("author");
            all.add(new Scene(
                    row.getString("id"),
                    row.getString("wall"),
                    row.getString("name"),
                    WallJson.readWindows(row.getJsonArray("windows")),
                    row.getLong("version"),
                    author == null ? null : Author.of(author)));
        }
        return all;
    }
}
