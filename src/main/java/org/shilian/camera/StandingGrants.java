package org.shilian.camera;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.shilian.event.EventLog;
import org.shilian.event.Follower;
import org.shilian.event.LoggedEvent;
import org.shilian.place.PlaceKind;
import org.shilian.store.Database;

/** All grants in memory as they stand on every node, by what they are at. Any thread may read; the monitor guards changes. */
final class StandingGrants extends Follower implements Catalogue.Listener {
    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, Grant> byId = Map.of();
    private volatile Map<String, List<Grant>> byTarget = Map.of();

    StandingGrants(Database database, EventLog events) {
        super(events, "grants");
        this.database = database;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    Collection<Grant> all() {
        return byId.values();
    }

    /** Those at the camera itself, at its place and at the places around it. */
    List<Grant> at(Viewed viewed) {
        Map<String, List<Grant>> standing = byTarget;
        if (standing.isEmpty()) {
            return List.of();
        }
        List<Grant> found = new ArrayList<>(standing.getOrDefault("camera/" + viewed.camera(), List.of()));
        for (PlaceKind kind : PlaceKind.values()) {
            if (kind.digits() <= viewed.place().length()) {
                found.addAll(standing.getOrDefault("place/" + viewed.place().substring(0, kind.digits()), List.of()));
            }
        }
        return found;
    }

    void put(Grant grant) {
        change(all -> all.put(grant.id(), grant));
    }

    void remove(String id) {
        change(all -> all.remove(id));
    }

    /** A camera that is put on the list again under the same id starts without grants. */
    @Override
    public void changed(@Nullable Camera before, @Nullable Camera after) {
        if (after == null && before != null && byTarget.containsKey("camera/" + before.id())) {
            change(all -> all.values().removeIf(grant -> before.id().equals(grant.camera())));
        }
    }

    private void change(java.util.function.Consumer<Map<String, Grant>> how) {
        synchronized (this) {
            Map<String, Grant> all = new TreeMap<>(byId);
            how.accept(all);
            stand(all);
        }
        listeners.forEach(Runnable::run);
    }

    private void stand(Map<String, Grant> all) {
        Map<String, List<Grant>> targets = new HashMap<>();
        for (Grant grant : all.values()) {
            String target = grant.place() == null ? "camera/" + grant.camera() : "place/" + grant.place();
            targets.computeIfAbsent(target, none -> new ArrayList<>()).add(grant);
        }
        byId = Collections.unmodifiableMap(all);
        byTarget = Map.copyOf(targets);
    }

    @Override
    public void events(List<LoggedEvent> batch) {
        if (batch.stream().anyMatch(logged -> Objects.equals(logged.event().type(), CameraEvents.GRANTS))) {
            readAgain();
        }
    }

    @Override
    protected Future<Void> readAll() {
        return database.read(GrantStore::all)
                .onSuccess(grants -> change(all -> {
                    all.clear();
                    grants.forEach(grant -> all.put(grant.id(), grant));
                }))
                .mapEmpty();
    }
}
