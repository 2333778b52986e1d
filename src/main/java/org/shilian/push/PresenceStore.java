package org.shilian.push;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /** One statement for all, which leaves rows alone that are as they should be. */
    private static final String ADD = """
            INSERT INTO presence (node, member, page, wall, screen, person, name, place, since, instances)
            SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
                                     $9::timestamptz[], $10::text[])
            ON CONFLICT (node, member) DO UPDATE
               SET person = excluded.person, name = excluded.name, place = excluded.place,
                   instances = excluded.instances
             WHERE (presence.person, presence.name, presence.place, presence.instances)
                   IS DISTINCT FROM (excluded.person, excluded.name, excluded.place, excluded.instances)
            """;

    private static final String ALL = """
            SELECT * FROM (
                SELECT DISTINCT ON (member) member, page, wall, screen, person, name, place, since,
                       coalesce(times, 1) AS times
                  FROM presence
                  LEFT JOIN (
                      SELECT member, count(DISTINCT instance)::int AS times
                        FROM presence, unnest(string_to_array(instances, ' ')) instance
                       GROUP BY member
                  ) open USING (member)
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
    Future<Void> put(Transaction transaction, UUID node, Map<Present, Set<String>> here) {
        SqlConnection connection = transaction.connection();
        String[] members = here.keySet().stream().map(Present::member).toArray(String[]::new);
        return connection
                .preparedQuery(SEEN)
                .execute(Tuple.of(node))
                .compose(seen -> connection.query(FORGET_NODES).execute())
                .compose(forgot ->
                        connection.preparedQuery(FORGET).execute(Tuple.of(node).addArrayOfString(members)))
                .compose(forgot -> add(connection, node, here));
    }

    private static Future<Void> add(SqlConnection connection, UUID node, Map<Present, Set<String>> here) {
        if (here.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Present> members = List.copyOf(here.keySet());
        String[] instances =
                members.stream().map(member -> instances(here, member)).toArray(String[]::new);
        return connection
                .preparedQuery(ADD)
                .execute(columns(node, members).addArrayOfString(instances))
                .mapEmpty();
    }

    /** What the pages call themselves, separated by spaces. */
    private static String instances(Map<Present, Set<String>> here, Present member) {
        return String.join(" ", new TreeSet<>(here.getOrDefault(member, Set.of())));
    }

    private static Tuple columns(UUID node, Collection<Present> here) {
        return Tuple.of(node)
                .addArrayOfString(strings(here, Present::member))
                .addArrayOfString(strings(here, Present::page))
                .addArrayOfString(strings(here, Present::wall))
                .addArrayOfInteger(here.stream().map(Present::screen).toArray(Integer[]::new))
                .addArrayOfString(strings(here, Present::person))
                .addArrayOfString(strings(here, Present::name))
                .addArrayOfString(strings(here, Present::place))
                .addArrayOfOffsetDateTime(here.stream().map(Present::since).toArray(OffsetDateTime[]::new));
    }

    private static @Nullable String[] strings(Collection<Present> here, Function<Present, @Nullable String> part) {
        return here.stream().map(part).toArray(String[]::new);
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
                    row.getOffsetDateTime("since"),
                    row.getInteger("times")));
        }
        return all;
    }
}
