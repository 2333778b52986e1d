package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shilian.identity.Role;
import org.shilian.store.Transaction;

/** Grants in the database. */
final class GrantStore {
    private static final String ALL = "select * from camera_grant order by id";

    private static final String ADD = """
            insert into camera_grant
                (id, person, role, camera, place, right_code, effect, starts, ends, reason, given_by, given)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;

    private static final String REMOVE = "delete from camera_grant where id = $1 returning *";

    private GrantStore() {}

    static Future<List<Grant>> all(SqlClient client) {
        return client.query(ALL).execute().map(GrantStore::grants);
    }

    static Future<Void> add(Transaction tx, Grant grant) {
        Role role = grant.role();
        return tx.connection()
                .preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addString(grant.id())
                        .addString(grant.person())
                        .addString(role == null ? null : role.code())
                        .addString(grant.camera())
                        .addString(grant.place())
                        .addString(grant.right().code())
                        .addString(grant.effect().code())
                        .addOffsetDateTime(time(grant.from()))
                        .addOffsetDateTime(time(grant.until()))
                        .addString(grant.reason())
                        .addString(grant.by())
                        .addOffsetDateTime(time(grant.given())))
                .mapEmpty();
    }

    /** Takes it away; answers what it was. */
    static Future<Optional<Grant>> remove(Transaction tx, String id) {
        return tx.connection()
                .preparedQuery(REMOVE)
                .execute(Tuple.of(id))
                .map(rows -> grants(rows).stream().findFirst());
    }

    private static List<Grant> grants(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(GrantStore::grant)
                .toList();
    }

    private static Grant grant(Row row) {
        String role = row.getString("role");
        return new Grant(
                row.getString("id"),
                row.getString("person"),
                role == null ? null : Role.of(role).orElseThrow(),
                row.getString("camera"),
                row.getString("place"),
                CameraRight.of(row.getString("right_code")).orElseThrow(),
                Grant.Effect.valueOf(row.getString("effect").toUpperCase(java.util.Locale.ROOT)),
                instant(row.getOffsetDateTime("starts")),
                instant(row.getOffsetDateTime("ends")),
                row.getString("reason"),
                row.getString("given_by"),
                row.getOffsetDateTime("given").toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
