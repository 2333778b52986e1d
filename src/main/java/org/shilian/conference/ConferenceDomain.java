package org.shilian.conference;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.shilian.app.Part;
import org.shilian.audit.Audit;
import org.shilian.event.EventLog;
import org.shilian.http.Routes;
import org.shilian.identity.Identity;
import org.shilian.store.Database;

/** The conferences, wired: acts, rooms, signalling, lines. */
public final class ConferenceDomain implements Part {
    /** What they stand on. */
    public record Ground(
            Vertx vertx,
            Clock clock,
            ZoneId zone,
            Database database,
            EventLog events,
            Audit audit,
            Identity identity,
            MeterRegistry meters) {}

    private final Conferences conferences;
    private final Seating seating;
    private final Rooms rooms;
    private final ConferenceTimer timer;
    private final LineReports lines;
    private final List<Routes> routes;

    public ConferenceDomain(ConferenceConfig config, Ground ground, ConferenceBridge bridge, ShownConferences walls) {
        Database database = ground.database;
        Ringing ringing = new Ringing(config.ring());
        this.seating = new Seating(ringing, config.away());
        this.conferences =
                new Conferences(database, ground.events, ground.audit, ground.clock, new Due(config.alone()));
        this.lines = new LineReports(database, ground.clock, ground.zone, ground.meters);
        this.rooms = new Rooms(
                new Room.Ground(
                        ground.vertx,
                        ground.clock,
                        bridge,
                        config,
                        config.turn().credentials(),
                        lines),
                conferences);
        this.timer = new ConferenceTimer(ground.vertx, conferences);
        Whereabouts whereabouts = new Whereabouts(ground.identity.units(), ground.identity.people());
        HostActs acts = new HostActs(conferences);
        Joining joining = new Joining(conferences, seating, whereabouts, walls, ground.audit);
        this.routes = List.of(
                new ConferenceRoutes(conferences, whereabouts, ringing, acts),
                new CallRoutes(conferences, whereabouts, ringing, acts),
                new SeatRoutes(acts, rooms),
                new FloorRoutes(acts),
                new OverlayRoutes(new Overlays(conferences)),
                new GuestRoutes(new Guests(conferences, ground.audit)),
                new LineRoutes(lines),
                new SignalRoutes(new SignalSocket.Ground(
                        ground.vertx, conferences, rooms, joining, seating, lines, config, handlers(ground, lines))));
    }

    /** What is done with each type of message, but for the first one and the last. */
    private static Map<String, SignalHandler> handlers(Ground ground, LineReports lines) {
        return Map.of(
                "answer", new AnswerHandler(),
                "sources", new SourcesHandler(),
                "constraints", new ConstraintsHandler(),
                "mute", new MuteHandler(),
                "hand", new HandHandler(),
                "chat", new ChatHandler(ground.database, ground.clock),
                "report", new ReportHandler(lines));
    }

    /** Who sat in an open conference when the server ended is away from now on. */
    @Override
    public Future<Void> start() {
        return conferences
                .restarted((before, now) -> seating.restarted(before, now))
                .compose(done -> timer.start())
                .onSuccess(started -> rooms.begin());
    }

    @Override
    public Future<Void> stop() {
        return timer.stop().compose(stopped -> rooms.stop());
    }

    /** The server is about to stop: pages are told to come back by themselves. */
    public Future<Void> dismiss() {
        return rooms.stop();
    }

    public List<Routes> routes() {
        return routes;
    }

    /** Does what is due now, instead of when the timer looks. */
    Future<Integer> dealWithDue() {
        return conferences.dealWithDue();
    }
}
