package org.shilian.favourite;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;
import org.shilian.store.Database;
import org.shilian.store.Transaction;

/** Front door of the starred cameras: each person's own, the same at every desk. Any thread may call. */
public final class Favourites {
    private final Database database;
    private final KnownCameras cameras;

    public Favourites(Database database, KnownCameras cameras) {
        this.database = database;
        this.cameras = cameras;
    }

    Future<FavouriteList> of(Caller caller) {
        requirePerson(caller);
        return database.read(client -> FavouriteStore.find(client, caller.personId()));
    }

    /** Puts these groups in the place of those of that version. A camera that is new among them must be there. */
    Future<FavouriteList> change(Caller caller, FavouriteList list) {
        return database.inTransaction(tx -> FavouriteStore.find(tx.connection(), caller.personId())
                .compose(before -> replace(tx, caller, before, list)));
    }

    private Future<FavouriteList> replace(Transaction tx, Caller caller, FavouriteList before, FavouriteList list) {
        if (before.version() != list.version()) {
            throw stale(before);
        }
        unknown(caller, before, list).ifPresent(camera -> {
            throw Fault.invalid("unknown-camera", "there is no such camera").with(Map.of("camera", camera));
        });
        FavouriteList after = new FavouriteList(list.groups(), list.version() + 1);
        return FavouriteStore.put(tx, caller.personId(), list).map(taken -> {
            if (!taken) {
                throw stale(before);
            }
            return after;
        });
    }

    /** What was starred before may have left the list or the scope since; it hurts nobody. */
    private Optional<String> unknown(Caller caller, FavouriteList before, FavouriteList list) {
        return list.cameras().stream()
                .filter(camera -> !before.cameras().contains(camera))
                .filter(camera -> !cameras.sees(caller, camera))
                .findFirst();
    }

    static void requirePerson(Caller caller) {
        if (caller.kind() == Caller.Kind.SCREEN) {
            throw Fault.forbidden("forbidden", "a screen has no favourites");
        }
    }

    private static Fault stale(FavouriteList standing) {
        return Fault.stale("stale-version", "the favourites have changed since")
                .with(Map.of("version", standing.version()));
    }
}
