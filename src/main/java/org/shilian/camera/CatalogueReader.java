package org.shilian.camera;

import io.vertx.core.Future;
import java.util.List;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.event.Follower;
import org.shilian.event.LoggedEvent;
import org.shilian.store.Database;

/** Keeps the catalogue in memory as the database has it, also when another node changes it. */
final class CatalogueReader extends Follower {
    private final Database database;
    private final Catalogue catalogue;

    CatalogueReader(Database database, EventLog events, Catalogue catalogue) {
        super(events, "cameras");
        this.database = database;
        this.catalogue = catalogue;
    }

    @Override
    protected Future<Void> readAll() {
        return database.read(CameraStore::all).onSuccess(catalogue::replaceAll).mapEmpty();
    }

    @Override
    public void events(List<LoggedEvent> batch) {
        batch.forEach(logged -> heard(logged.event()));
    }

    private void heard(Event event) {
        switch (event.type()) {
            case CameraEvents.CHANGED ->
                heardChanged(event.data().getString("id"), event.data().getLong("version"));
            case CameraEvents.REMOVED ->
                heardRemoved(event.data().getString("id"), event.data().getLong("version"));
            case CameraEvents.ADDED -> readAgain();
            default -> {
                // What others tell changes no camera.
            }
        }
    }

    private void heardChanged(String id, long version) {
        if (known(id) < version) {
            read(id);
        }
    }

    /** It may have moved out of a place only, or been put on the list again: what the database holds counts. */
    private void heardRemoved(String id, long version) {
        if (known(id) > 0 && known(id) <= version) {
            read(id);
        }
    }

    private long known(String id) {
        return catalogue.find(id).map(Camera::version).orElse(0L);
    }

    private void read(String id) {
        database.read(client -> CameraStore.find(client, id))
                .onSuccess(found -> found.ifPresentOrElse(catalogue::put, () -> catalogue.remove(id)))
                .onFailure(this::unread);
    }
}
