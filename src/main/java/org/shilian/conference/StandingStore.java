package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Transaction;

/** Whole conferences in the database: what an act changed of one is written, nothing else. */
final class StandingStore {
    private StandingStore() {}

    static Future<Optional<Standing>> get(SqlClient client, String id) {
        return ConferenceStore.get(client, id).compose(found -> whole(client, found));
    }

    /** As it stands, held until the transaction ends. */
    static Future<Optional<Standing>> lock(Transaction tx, String id) {
        return ConferenceStore.lock(tx, id).compose(found -> whole(tx.connection(), found));
    }

    private static Future<Optional<Standing>> whole(SqlClient client, Optional<Conference> found) {
        return wholes(client, found.stream().toList()).map(all -> all.stream().findFirst());
    }

    static Future<List<Standing>> wholes(SqlClient client, List<Conference> conferences) {
        List<String> ids = conferences.stream().map(Conference::id).toList();
        return InvitationStore.of(client, ids)
                .compose(invitations -> SeatStore.of(client, ids)
                        .map(seats -> conferences.stream()
                                .map(one -> new Standing(
                                        one,
                                        invitations.getOrDefault(one.id(), List.of()),
                                        seats.getOrDefault(one.id(), List.of())))
                                .toList()));
    }

    static Future<Void> add(Transaction tx, Standing standing, @Nullable Instant due) {
        Standing nothing = new Standing(standing.conference(), List.of(), List.of());
        return ConferenceStore.add(tx, standing.conference(), due).compose(added -> parts(tx, nothing, standing));
    }

    static Future<Void> replace(Transaction tx, Standing before, Standing after, @Nullable Instant due) {
        return ConferenceStore.replace(tx, after.conference(), due).compose(kept -> parts(tx, before, after));
    }

    private static Future<Void> parts(Transaction tx, Standing before, Standing after) {
        List<Future<Void>> writes = new ArrayList<>();
        after.invitations().stream()
                .filter(one -> !before.invitations().contains(one))
                .forEach(one -> writes.add(InvitationStore.put(tx, after.id(), one)));
        after.seats().stream()
                .filter(one -> !before.seats().contains(one))
                .forEach(one -> writes.add(SeatStore.put(tx, after.id(), one)));
        return Future.all(writes).mapEmpty();
    }
}
