package org.shilian.push;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Who is connected, in the database, for all nodes. */
final class PresenceStore {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('shilian.presence'))";

    private static final String SEEN = """
            INSERT INTO presence_node (node) VALUES ($1)
            ON CONFLICT (node) DO UPDATE SET seen = now()
            """;

    private static final String FORGET_NODES = "DELETE FROM presence_node WHERE seen < now() - interval '30 seconds'";

    private static final String FORGET = "DELETE FROM presence WHERE node = $1 AND member <> ALL ($2::text[])";

    private static final String ADD = """
            INSERT INTO presence (node, member, page, wall, screen, person, name, place, since)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (node, member) DO UPDATE SET person = excluded.person, name = excluded.name, place = excluded.place
            """;

    private static final String ALL = """
            SELECT * FROM (
                SELECT DISTINCT ON (member) member, page, wall, screen, person, name, place, since
                  FROM presence
                 ORDER BY member, since
            ) one
            ORDER BY since, member
            """;

    private final Database database;

    PresenceStore(Database database) {
        this.database = database;
    }

    Future<List<Present>> all() {
        return database.read(PresenceStore::list);
    }

    /** Under a lock that only one node has at a time. */
    Future<List<Present>> lockAndList(Transaction transaction) {
        SqlConnection connection = transaction.connection();
        return connection.query(LOCK).execute().compose(locked -> list(connection));
    }

    /** Makes what is kept of this node be {@code here}, and forgets nodes that are gone. */
    Future<Void> put(Transaction transaction, UUID node, Collection<Present> here) {
        SqlConnection connection = transaction.connection();
        String[] members = here.stream().map(Present::member).toArray(String[]::new);
        return connection
                .preparedQuery(SEEN)
                .execute(Tuple.of(node))
                .compose(seen -> connection.query(FORGET_NODES).execute())
                .compose(forgot ->
                        connection.preparedQuery(FORGET).execute(Tuple.of(node).addArrayOfString(members)))
                .compose(forgot -> add(connection, node, here));
    }

    private static Future<Void> add(SqlConnection connection, UUID node, Collection<Present> here) {
        if (here.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Tuple> rows = here.stream().map(present -> row(node, present)).toList();
        return connection.preparedQuery(ADD).executeBatch(rows).mapEmpty();
    }

    private static Tuple row(UUID node, Present present) {
        return Tuple.tuple()
                .addUUID(node)
                .addString(present.member())
                .addString(present.page())
                .addString(present.wall())
                .addInteger(present.screen())
                .addString(present.person())
                .addString(present.name())
                .addString(present.place())
                .addOffsetDateTime(present.since());
    }

    Future<List<Present>> list(Transaction transaction) {
        return list(transaction.connection());
    }

    private static Future<List<Present>> list(SqlClient client) {
        return client.preparedQuery(ALL).execute().map(PresenceStore::presents);
    }

    private static List<Present> presents(RowSet<Row> rows) {
        List<Present> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(new Present(
                    row.getString("member"),
                    row.getString("page"),
                    row.getString("wall"),
                    row.getInteger("screen"),
                    row.getString("person"),
                    row.getString("name"),
                    row.getString("place"),
                    row.getOffsetDateTime("since")));
        }
        return all;
    }
}
