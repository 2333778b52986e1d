package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shilian.store.Transaction;

/** Acknowledged faults in the database. */
final class AcknowledgementStore {
    private static final String ALL = "select camera, person, name, at, note from acknowledgement";

    /** The first one stands; only who gave it may give it again. Answers the one that stands then. */
    private static final String PUT = """
            insert into acknowledgement (camera, person, name, at, note) values ($1, $2, $3, $4, $5)
            on conflict (camera) do update set
                at = case when acknowledgement.person = excluded.person then excluded.at else acknowledgement.at end,
                note = case when acknowledgement.person = excluded.person then excluded.note else acknowledgement.note end
            returning camera, person, name, at, note
            """;

    private static final String REMOVE = "delete from acknowledgement where camera = any($1) returning camera";

    private AcknowledgementStore() {}

    static Future<List<Acknowledgement>> all(SqlClient client) {
        return client.query(ALL).execute().map(AcknowledgementStore::read);
    }

    static Future<Acknowledgement> put(Transaction tx, Acknowledgement given) {
        Tuple values = Tuple.of(
                given.camera(), given.person(), given.name(), given.at().atOffset(ZoneOffset.UTC), given.note());
        return tx.connection()
                .preparedQuery(PUT)
                .execute(values)
                .map(rows -> read(rows).get(0));
    }

    /** Answers how many there were. */
    static Future<Integer> remove(Transaction tx, Collection<String> cameras) {
        return tx.connection()
                .preparedQuery(REMOVE)
                .execute(Tuple.of(cameras.toArray(String[]::new)))
                .map(RowSet::rowCount);
    }

    private static List<Acknowledgement> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Acknowledgement(
                        row.getString("camera"),
                        row.getString("person"),
                        row.getString("name"),
                        row.getOffsetDateTime("at").toInstant(),
                        row.getString("note")))
                .toList();
    }
}
