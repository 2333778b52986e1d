package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.place.PlaceKind;
import org.shilian.place.Places;
import org.shilian.place.Tally;
import org.shilian.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells changes of state, many in one transaction and of each camera only the newest. While the database is away they
 * are kept and told once it is back. Its monitor guards what is pending and what was told.
 */
final class StateNews {
    private static final Logger log = LoggerFactory.getLogger(StateNews.class);
    private static final int MOST_AT_ONCE = 1_000;
    private static final long RETRY_MILLIS = 2_000;

    private final Vertx vertx;
    private final Database database;
    private final EventLog events;
    private final Catalogue catalogue;
    private final CameraStates states;
    private final CameraEvents words;
    private final CameraCount count;
    private final Places places;
    private final Acknowledgements acknowledgements;
    private final long windowMillis;
    private final Set<String> pending = new LinkedHashSet<>();
    private final Map<String, CameraState> told = new HashMap<>();
    private Map<String, Tally> toldTallies = Map.of();
    private boolean scheduled;
    private boolean stopped;

    StateNews(
            Vertx vertx,
            Database database,
            EventLog events,
            Catalogue catalogue,
            CameraStates states,
            CameraEvents words,
            CameraCount count,
            Places places,
            Acknowledgements acknowledgements,
            CameraConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.events = events;
        this.catalogue = catalogue;
        this.states = states;
        this.words = words;
        this.count = count;
        this.places = places;
        this.acknowledgements = acknowledgements;
        this.windowMillis = Math.max(1, config.stateWindow().toMillis());
    }

    /** News are what differs from how it all stands now. */
    synchronized void begin() {
        toldTallies = count.byPlace();
    }

    /** The camera may stand otherwise than what was told last. */
    synchronized void changed(String id) {
        pending.add(id);
        schedule(windowMillis);
    }

    synchronized void stop() {
        stopped = true;
    }

    private synchronized void schedule(long millis) {
        if (!scheduled && !stopped) {
            scheduled = true;
            vertx.setTimer(millis, fired -> tell());
        }
    }

    private void tell() {
        Batch batch = take();
        Future<Void> done = batch.events.isEmpty() ? Future.succeededFuture() : write(batch);
        done.onSuccess(written -> told(batch)).onFailure(failure -> untold(batch, failure));
    }

    private Future<Void> write(Batch batch) {
        return database.inTransaction(tx -> {
            events.append(tx, batch.events.toArray(Event[]::new));
            return acknowledgements.settle(tx, batch.states);
        });
    }

    /** The next cameras, those among them whose state differs from what was told, and the counts that change by it. */
    private synchronized Batch take() {
        List<String> ids = pending.stream().limit(MOST_AT_ONCE).toList();
        pending.removeAll(Set.copyOf(ids));
        Map<String, CameraState> news = new LinkedHashMap<>();
        for (String id : ids) {
            catalogue.find(id).filter(this::isNews).ifPresent(camera -> news.put(id, states.of(camera)));
        }
        Map<String, Tally> tallies = count.byPlace();
        Stream<Event> tidings = news.entrySet().stream()
                .flatMap(entry ->
                        catalogue.find(entry.getKey()).stream().map(camera -> words.state(camera, entry.getValue())));
        return new Batch(news, tallies, Stream.concat(tidings, changes(tallies)).toList());
    }

    private boolean isNews(Camera camera) {
        CameraState last = told.get(camera.id());
        CameraState now = states.of(camera);
        return last == null ? now.condition() != Condition.IDLE : !last.sameTo(now);
    }

    /** The places from the county down to the villages whose count changed. */
    private Stream<Event> changes(Map<String, Tally> tallies) {
        Map<String, Tally> before = toldTallies;
        return places.tree().all().stream()
                .filter(place -> place.kind() != PlaceKind.GRID)
                .filter(place -> !tallies.getOrDefault(place.code(), Tally.NONE)
                        .equals(before.getOrDefault(place.code(), Tally.NONE)))
                .map(place -> words.tally(place, tallies.getOrDefault(place.code(), Tally.NONE)));
    }

    private synchronized void told(Batch batch) {
        told.putAll(batch.states);
        told.keySet().removeIf(id -> catalogue.find(id).isEmpty());
        toldTallies = batch.tallies;
        again(windowMillis);
    }

    private synchronized void untold(Batch batch, Throwable failure) {
        log.warn("the states of {} cameras could not be told yet: {}", batch.states.size(), failure.toString());
        pending.addAll(batch.states.keySet());
        again(RETRY_MILLIS);
    }

    private void again(long millis) {
        scheduled = false;
        if (!pending.isEmpty()) {
            schedule(millis);
        }
    }

    /** What is told in one transaction. */
    private record Batch(Map<String, CameraState> states, Map<String, Tally> tallies, List<Event> events) {}
}
