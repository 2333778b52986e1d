package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.shilian.fault.Fault;
import org.shilian.store.Transaction;

/** Former layouts of walls in the database. */
final class HistoryStore {
    private static final String KEEP = """
            insert into wall_history (wall, place, windows) values ($1, $2, $3)
            on conflict (wall, place) do nothing
            """;

    private static final String CUT = "delete from wall_history where wall = $1 and (place > $2 or place < $3)";

    private static final String AT = "select windows from wall_history where wall = $1 and place = $2";

    private HistoryStore() {}

    /** Keeps the layout that hangs, unless it was kept already when it was left before. */
    static Future<Void> keep(Transaction tx, Wall wall) {
        Tuple values = Tuple.of(wall.id(), wall.history().place(), WallJson.windows(wall));
        return tx.connection().preparedQuery(KEEP).execute(values).mapEmpty();
    }

    /** Forgets what lies beyond {@code newest} and before {@code oldest}. */
    static Future<Void> cut(Transaction tx, String wall, int newest, int oldest) {
        return tx.connection()
                .preparedQuery(CUT)
                .execute(Tuple.of(wall, newest, oldest))
                .mapEmpty();
    }

    static Future<List<Window>> at(Transaction tx, String wall, int place) {
        return tx.connection().preparedQuery(AT).execute(Tuple.of(wall, place)).map(rows -> {
            if (!rows.iterator().hasNext()) {
                throw Fault.conflict("nothing-to-undo", "the former layout is not kept any more");
            }
            return WallJson.readWindows(rows.iterator().next().getJsonArray("windows"));
        });
    }
}
