package org.shilian.favourite;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.shilian.store.Transaction;

/** Starred cameras in the database, a row a person. */
final class FavouriteStore {
    private static final String FIND = "select groups, version from favourite where person = $1";

    /** Takes nothing when another version stands. */
    private static final String PUT = """
            insert into favourite (person, groups, version) values ($1, $2, $3 + 1)
            on conflict (person) do update set groups = excluded.groups, version = excluded.version
                where favourite.version = $3
            returning groups, version
            """;

    private FavouriteStore() {}

    static Future<FavouriteList> find(SqlClient client, String person) {
        return client.preparedQuery(FIND).execute(Tuple.of(person)).map(rows -> read(rows, FavouriteList.NONE));
    }

    /** Puts the list in the place of the one of its version; answers the former one when that was another. */
    static Future<Boolean> put(Transaction tx, String person, FavouriteList list) {
        Tuple values = Tuple.of(person, list.groupsJson(), list.version());
        return tx.connection().preparedQuery(PUT).execute(values).map(rows -> rows.size() == 1);
    }

    private static FavouriteList read(RowSet<Row> rows, FavouriteList otherwise) {
        for (Row row : rows) {
            return new FavouriteList(FavouriteGroup.read(row.getJsonArray("groups")), row.getLong("version"));
        }
        return otherwise;
    }
}
