package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shilian.store.Transaction;

/** Invitations in the database. */
final class InvitationStore {
    private static final String OF = """
            select * from conference_invitation where conference = any($1) order by name, id
            """;

    private static final String PUT = """
            insert into conference_invitation (id, conference, unit, person, name, place, state, until, by_name, words)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (id) do update set state = $7, until = $8, by_name = $9, words = $10
            """;

    private InvitationStore() {}

    static Future<Map<String, List<Invitation>>> of(SqlClient client, List<String> conferences) {
        return client.preparedQuery(OF)
                .execute(Tuple.of(conferences.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, List<Invitation>> all = new HashMap<>();
                    rows.forEach(row -> all.computeIfAbsent(row.getString("conference"), none -> new ArrayList<>())
                            .add(invitation(row)));
                    return all;
                });
    }

    static Future<Void> put(Transaction tx, String conference, Invitation invitation) {
        Tuple values = Tuple.tuple()
                .addString(invitation.id())
                .addString(conference)
                .addString(invitation.unit())
                .addString(invitation.person())
                .addString(invitation.name())
                .addString(invitation.place())
                .addString(invitation.state().code())
                .addOffsetDateTime(ConferenceStore.time(invitation.until()))
                .addString(invitation.by())
                .addString(invitation.words());
        return tx.connection().preparedQuery(PUT).execute(values).mapEmpty();
    }

    private static Invitation invitation(Row row) {
        return new Invitation(
                row.getString("id"),
                row.getString("unit"),
                row.getString("person"),
                row.getString("name"),
                row.getString("place"),
                InvitationState.of(row.getString("state")),
                ConferenceStore.instant(row, "until"),
                row.getString("by_name"),
                row.getString("words"));
    }
}
