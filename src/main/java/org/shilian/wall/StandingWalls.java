package org.shilian.wall;

import io.vertx.core.Future;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.event.EventSubscriber;
import org.shilian.event.LoggedEvent;
import org.shilian.event.Position;
import org.shilian.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All walls in memory as they stand, following the event log. Any thread may read; the monitor guards changes. */
final class StandingWalls implements EventSubscriber {
    private static final Logger log = LoggerFactory.getLogger(StandingWalls.class);

    private final Database database;
    private final EventLog events;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile NavigableMap<String, Wall> byId = Collections.emptyNavigableMap();

    StandingWalls(Database database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    Future<Void> start() {
        events.subscribe(this);
        return read();
    }

    Future<Void> stop() {
        events.unsubscribe(this);
        return Future.succeededFuture();
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

    private Future<Void> read() {
        return database.read(WallStore::all).onSuccess(this::replaceAll).mapEmpty();
    }

    private void replaceAll(List<Wall> walls) {
        synchronized (this) {
            TreeMap<String, Wall> all = new TreeMap<>();
            walls.forEach(wall -> all.put(wall.id(), wall));
            byId = Collections.unmodifiableNavigableMap(all);
        }
        listeners.forEach(Runnable::run);
    }

    private void put(Wall wall) {
        synchronized (this) {
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
            case WallEvents.CHANGED -> put(WallJson.read(event.data()));
            case WallEvents.REMOVED -> heardRemoved(event);
            default -> {
                // What others tell concerns no wall.
            }
        }
    }

    /** A wall of the same id may have been set up again in the meantime. */
    private void heardRemoved(Event event) {
        Wall known = byId.get(event.data().getString("id"));
        if (known != null && known.version() <= event.data().getLong("version")) {
            readAgain();
        }
    }

    @Override
    public void interrupted(Position now) {
        readAgain();
    }

    private void readAgain() {
        read().onFailure(failure -> log.warn("the walls could not be read again; the former ones stand", failure));
    }
}
