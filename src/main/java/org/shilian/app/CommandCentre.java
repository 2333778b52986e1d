package org.shilian.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shilian.event.EventLog;
import org.shilian.store.DataFolder;
import org.shilian.store.Database;
import org.shilian.store.Store;

/** The whole program on one page: every part, wired in start order and stopped in reverse. */
public final class CommandCentre implements Part {
    /** Whether the centre serves its own county or a made-up one. */
    public enum Mode {
        SERVE,
        DEMO
    }

    private final StartOrder order = new StartOrder();
    private final Probes probes;
    private final List<String> greetings = new ArrayList<>();

    /** Takes the data folder at once, so that a second process on it is refused before anything is touched. */
    public CommandCentre(Settings settings, Mode mode) {
        Clock clock = Clock.system(settings.zone());
        DataFolder folder = DataFolder.open(settings.data());
        Metrics metrics = new Metrics();
        MeterRegistry meters = metrics.registry();
        Vertx vertx = Reactor.create(metrics);

        Store store = new Store(vertx, settings.database(), folder, meters);
        Database database = store.database();
        EventLog events = new EventLog(vertx, store, clock, settings.event(), meters);
        CentreStore centre = new CentreStore(database, clock);
        probes = new Probes(
                new Health(clock)
                        .check("database-write", centre::tryWrite)
                        .check("event-round-trip", new EventRoundTrip(database, events)::attempt),
                metrics);

        order.then("data folder", new DataFolderPart(folder))
                .then("metrics", metrics)
                .then("reactor", new Reactor(vertx))
                .then("store", store)
                .then("county", new CountyKind(centre, mode))
                .then("event log", events);
    }

    /** What is printed once the centre is ready to serve. */
    public List<String> greetings() {
        return List.copyOf(greetings);
    }

    Probes probes() {
        return probes;
    }

    @Override
    public Future<Void> start() {
        return order.start();
    }

    @Override
    public Future<Void> stop() {
        return order.stop();
    }
}
