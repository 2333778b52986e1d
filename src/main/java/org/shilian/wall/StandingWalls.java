package org.shilian.wall;

import io.vertx.core.Future;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.event.Follower;
import org.shilian.event.LoggedEvent;
import org.shilian.store.Database;

/** All walls in memory as they stand, following the event log. Any thread may read; the monitor guards changes. */
final class StandingWalls extends Follower {
    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile NavigableMap<String, Wall> byId = Collections.emptyNavigableMap();
    private long changes;

    StandingWalls(Database database, EventLog events) {
        super(events, "walls");
        this.database = database;
    }

    NavigableMap<String, Wall> byId() {
        return byId;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** An act of this node, just committed. */
    void take(WallChange change) {
        Wall after = change.after();
        if (after == null) {
            drop(change.subject().id());
        } else {
            put(after);
        }
    }

    /** Reads until nothing changes in between: what was read before a change says nothing of it. */
    @Override
    protected Future<Void> readAll() {
        long before = changes();
        return database.read(WallStore::all)
                .compose(walls -> replaceAll(walls, before) ? Future.succeededFuture() : readAll());
    }

    private synchronized long changes() {
        return changes;
    }

    private boolean replaceAll(List<Wall> walls, long before) {
        synchronized (this) {
            if (changes != before) {
                return false;
            }
            TreeMap<String, Wall> all = new TreeMap<>();
            walls.forEach(wall -> all.put(wall.id(), wall));
            byId = Collections.unmodifiableNavigableMap(all);
        }
        listeners.forEach(Runnable::run);
        return true;
    }

    private void put(Wall wall) {
        synchronized (this) {
            changes++;
            Wall known = byId.get(wall.id());
            if (known != null && known.version() >= wall.version()) {
                return;
            }
            TreeMap<String, Wall> all = new TreeMap<>(byId);
            all.put(wall.id(), wall);
            byId = Collections.unmodifiableNavigableMap(all);
        }
        listeners.forEach(Runnable::run);
    }

    private void drop(String id) {
        synchronized (this) {
            changes++;
            TreeMap<String, Wall> all = new TreeMap<>(byId);
            all.remove(id);
            byId = Collections.unmodifiableNavigableMap(all);
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public void events(List<LoggedEvent> batch) {
        batch.forEach(logged -> heard(logged.event()));
    }

    private void heard(Event event) {
        switch (event.type()) {
            case WallEvents.CHANGED -> heardChanged(WallJson.read(event.data()));
            case WallEvents.REMOVED -> heardRemoved(event);
            default -> {
                // What others tell concerns no wall.
            }
        }
    }

    /** A wall that does not stand here is either new, or was taken down here before the log told how it stood. */
    private void heardChanged(Wall wall) {
        if (byId.containsKey(wall.id())) {
            put(wall);
        } else {
            readAgain();
        }
    }

    /** A wall of the same id may have been set up again in the meantime. */
    private void heardRemoved(Event event) {
        Wall known = byId.get(event.data().getString("id"));
        if (known != null && known.version() <= event.data().getLong("version")) {
            readAgain();
        }
    }
}
