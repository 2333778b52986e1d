package org.shilian.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditDomain;
import org.shilian.camera.CameraDomain;
import org.shilian.camera.HungCameras;
import org.shilian.camera.PasswordVault;
import org.shilian.conference.ConferenceDomain;
import org.shilian.demo.Demo;
import org.shilian.event.EventLog;
import org.shilian.favourite.FavouriteRoutes;
import org.shilian.favourite.Favourites;
import org.shilian.http.PageOrigins;
import org.shilian.http.Replays;
import org.shilian.http.Routes;
import org.shilian.http.Server;
import org.shilian.identity.Caller;
import org.shilian.identity.Identity;
import org.shilian.place.Duty;
import org.shilian.place.MapRoutes;
import org.shilian.place.PlaceChangeRoutes;
import org.shilian.place.PlaceRoutes;
import org.shilian.place.PlaceUse;
import org.shilian.place.Places;
import org.shilian.push.Presence;
import org.shilian.push.PushSessions;
import org.shilian.restream.Outages;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.Relays;
import org.shilian.restream.ffmpeg.FfmpegReadings;
import org.shilian.restream.fmp4.LiveSocket;
import org.shilian.store.DataFolder;
import org.shilian.store.Database;
import org.shilian.store.Store;
import org.shilian.wall.ScreenTickets.Ticket;
import org.shilian.wall.WallDomain;
import org.shilian.wall.Walls;

/** The whole program on one page: every part, wired in start order and stopped in reverse. */
public final class CommandCentre implements Part {
    /** Whether the centre serves its own county or a made-up one. */
    public enum Mode {
        SERVE,
        DEMO
    }

    public static final String VERSION = "1";

    private final StartOrder order = new StartOrder();
    private final Greeting greeting = new Greeting();
    private final Server server;
    private final EventLog events;

    /** With settings that come from nowhere in particular: those of a test. */
    public CommandCentre(Settings settings, Mode mode) {
        this(settings, mode, List.of());
    }

    /** Takes the data folder at once, so that a second process on it is refused before anything is touched. */
    public CommandCentre(Settings settings, Mode mode, List<SettingInForce> inForce) {
        Clock clock = Clock.system(settings.zone());
        DataFolder folder = DataFolder.open(settings.data());
        Metrics metrics = new Metrics();
        MeterRegistry meters = metrics.registry();
        Vertx vertx = Reactor.create(metrics, settings.database().slowAfter());

        Store store = new Store(vertx, settings.database(), folder, meters);
        Database database = store.database();
        events = new EventLog(vertx, store, clock, settings.event(), meters);
        CentreStore centre = new CentreStore(database, clock);
        Health health = new Health(clock)
                .check("database-write", centre::tryWrite)
                .check("event-round-trip", new EventRoundTrip(database, events)::attempt);

        AuditDomain register = new AuditDomain(vertx, store, folder.path(), clock, settings.audit(), meters);
        Audit audit = register.audit();
        Identity identity = new Identity(vertx, store, audit, clock, settings.identity(), settings.oidc());
        Places places = new Places(database, events);
        Duty duty = new Duty(new UnitsOnDuty(identity.units()), store.notifications());
        Presence presence = new Presence(vertx, store, events, settings.push(), clock);
        ConsolesOnline consoles = new ConsolesOnline(events, presence);
        Walls walls = new Walls(vertx, database, events, audit, clock, consoles);
        HungCameras hung = new CamerasOnWalls(walls);

        RelayMeters relayMeters = new RelayMeters(meters);
        Path natives = folder.natives();
        FfmpegReadings readings = new FfmpegReadings(natives, settings.relay(), relayMeters, clock);
        Relays relays = new Relays(vertx, readings, settings.relay(), clock, relayMeters);
        Outages outages = new Outages(vertx, relays, settings.camera().stalledAfter(), clock, meters);
        CameraDomain cameras = new CameraDomain(
                settings.camera().config(settings.media()),
                new CameraDomain.Ground(vertx, clock, database, events, audit, places, duty, identity),
                PasswordVault.open(folder.keys().resolve("camera.key")),
                relays,
                hung,
                (socket, id, source, hevc) ->
                        LiveSocket.serve(socket, relays, id, source, hevc, settings.relay(), relayMeters));

        identity.units().cameras(cameras.cameras()::countOf);

        WallDomain desk = new WallDomain(
                settings.wall(),
                new WallDomain.Ground(vertx, clock, settings.zone(), database, events, audit, identity.people()),
                walls,
                cameras::requireHangable,
                camera -> cameras.cameras().find(camera).isPresent(),
                (wall, screen, by) -> identity.tickets()
                        .issue(by, wall + "/" + screen)
                        .map(issued -> new Ticket(issued.text(), issued.expires())));

        EmbeddedMedia media = new EmbeddedMedia(vertx, settings.conference(), mode == Mode.DEMO, clock, meters);
        ConferenceDomain conferences = new ConferenceDomain(
                settings.conference(),
                new ConferenceDomain.Ground(vertx, clock, settings.zone(), database, events, audit, identity, meters),
                media.bridge(),
                new ConferencesOnWalls(walls));

        PushSessions push = new PushSessions(
                events, presence, settings.push(), settings.event().recent(), meters);
        Demo.Doors doors = new Demo.Doors(places, identity.units(), identity.people(), cameras.cameras(), desk);
        Demo demo = new Demo(database, doors, folder.path(), clock);

        List<Routes> routes = new ArrayList<>(identity.routes());
        routes.addAll(register.routes(Caller::act));
        routes.add(new PlaceRoutes(places, duty, cameras.cameras()::tallies));
        routes.add(new MapRoutes(settings.map()));
        routes.add(new FavouriteRoutes(new Favourites(database, new CamerasInSight(cameras.cameras()))));
        PlaceUse placeUse = new UseOfPlaces(identity, cameras.cameras());
        routes.add(new PlaceChangeRoutes(vertx, places, database, events, audit, placeUse));
        routes.addAll(cameras.routes());
        routes.addAll(desk.routes());
        routes.addAll(conferences.routes());
        routes.add(new EventRoutes(push, cameras.sight()));
        routes.add(new CentreRoutes(
                inForce,
                new CentreFigures(
                        vertx,
                        clock,
                        health,
                        centre,
                        folder.path(),
                        settings.database(),
                        cameras.cameras(),
                        media.bridge()),
                new MeterFigures(meters)));
        server = new Server(
                vertx,
                settings.http().orOn(mode == Mode.DEMO ? "127.0.0.1" : "0.0.0.0"),
                identity.gate(),
                new Replays(database, clock),
                routes,
                new Probes(health, metrics).mounts(),
                new PageOrigins(settings.map().origins(), settings.wall().webOrigins()));

        order.then("data folder", new Closing(() -> closed(folder)))
                .then("metrics", metrics)
                .then("reactor", new Closing(vertx::close))
                .then("store", store)
                .then("county", new CountyKind(centre, mode))
                .then("event log", events)
                .then("register", register)
                .then("identity", identity)
                .then("places", places)
                .then("duty", duty)
                .then("consoles", consoles)
                .then("walls", walls)
                .then("outages", outages)
                .then("relays", new Closing(relays::stop))
                .then("cameras", cameras)
                .then(
                        "first fill",
                        new FirstFill(identity.firstAdministrator(), settings.admin(), mode, demo, greeting))
                .then("scheduled scenes", desk)
                .then("conference media", media)
                .then("conferences", conferences)
                .then("push", push)
                .then("server", server)
                .then("pages in conferences", new Closing(conferences::dismiss));
    }

    private static Future<Void> closed(DataFolder folder) {
        folder.close();
        return Future.succeededFuture();
    }

    /** What is printed once the centre is ready to serve. */
    public List<String> greetings() {
        return greeting.lines(server.address());
    }

    /** What it runs on was put back from a copy: nobody goes on from what he knew. */
    public Future<Void> restored() {
        return events.renewEpoch();
    }

    /** The port that the centre serves on, once started. */
    public int port() {
        return server.port();
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
