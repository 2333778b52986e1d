package org.shilian.place;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shilian.app.Part;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.event.EventSubscriber;
import org.shilian.event.LoggedEvent;
import org.shilian.event.Position;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Front door of the places: the whole tree is in memory and follows the event log. Any thread may ask. */
public final class Places implements Part, EventSubscriber {
    private static final Logger log = LoggerFactory.getLogger(Places.class);
    private static final Set<String> CHANGES = Set.of("place.added", "place.changed", "place.removed");
    static final String TOPIC = "place";

    private final Database database;
    private final EventLog events;
    private volatile PlaceTree tree = PlaceTree.EMPTY;
    private Future<Void> reading = Future.succeededFuture();
    private int growths;

    public Places(Database database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Future<Void> start() {
        events.subscribe(this);
        return read();
    }

    @Override
    public Future<Void> stop() {
        events.unsubscribe(this);
        return Future.succeededFuture();
    }

    public PlaceTree tree() {
        return tree;
    }

    /** The place, or the fault {@code unknown-place}. */
    public Place require(String code) {
        return tree.find(code)
                .orElseThrow(() ->
                        Fault.invalid("unknown-place", "there is no such place").with(Map.of("place", code)));
    }

    /** Adds the places that are not there yet, all in one transaction; answers how many. */
    public Future<Integer> add(List<Place> places) {
        PlaceTree grown = tree.with(places);
        for (Place place : places) {
            requireParent(grown, place);
        }
        return database.inTransaction(tx -> PlaceStore.add(tx, places).onSuccess(added -> {
                    if (added > 0) {
                        events.append(tx, Event.of("place.added", TOPIC, TOPIC, new JsonObject().put("count", added)));
                    }
                }))
                .compose(added -> read().map(added));
    }

    static void requireParent(PlaceTree tree, Place place) {
        if (place.parent().isPresent() && place.parent().flatMap(tree::find).isEmpty()) {
            throw Fault.invalid("place-without-parent", "the place it lies in is not there")
                    .with(Map.of("place", place.code()));
        }
    }

    /**
     * One reading after the other, so that the newest is the last. Not to be asked for within a transaction: what
     * others wait for would be read there.
     */
    synchronized Future<Void> read() {
        reading = reading.transform(former -> readNow());
        return reading;
    }

    private synchronized Future<Void> readNow() {
        int asked = growths;
        return database.read(PlaceStore::all)
                .onSuccess(places -> take(places, asked))
                .mapEmpty();
    }

    /** What was asked for before the tree grew may lack what it grew by; another reading follows then. */
    private synchronized void take(List<Place> places, int asked) {
        if (asked == growths) {
            tree = new PlaceTree(places);
        }
    }

    /** The place is committed: it stands at once, and with all else once it was read. */
    synchronized void added(Place place) {
        growths++;
        tree = tree.with(List.of(place));
        readAgain();
    }

    /** The tree as all news that has come leaves it: who asks because of an event gets what it tells of. */
    synchronized Future<PlaceTree> current() {
        return reading.transform(read -> Future.succeededFuture(tree));
    }

    @Override
    public void events(List<LoggedEvent> batch) {
        if (batch.stream().anyMatch(logged -> CHANGES.contains(logged.event().type()))) {
            readAgain();
        }
    }

    @Override
    public void interrupted(Position now) {
        readAgain();
    }

    private void readAgain() {
        read().onFailure(failure -> log.warn("the places could not be read again; the former tree stands", failure));
    }
}
