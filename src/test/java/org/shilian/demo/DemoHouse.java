package org.shilian.demo;

import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.MovedClock;
import org.shilian.app.CamerasOnWalls;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditRoutes;
import org.shilian.camera.CameraConfig;
import org.shilian.camera.CameraDomain;
import org.shilian.camera.PasswordVault;
import org.shilian.event.EventConfig;
import org.shilian.event.EventLog;
import org.shilian.favourite.FavouriteRoutes;
import org.shilian.favourite.Favourites;
import org.shilian.http.HttpConfig;
import org.shilian.http.OtherOperations;
import org.shilian.http.Repetition;
import org.shilian.http.Routes;
import org.shilian.http.Server;
import org.shilian.http.Visitor;
import org.shilian.identity.Caller;
import org.shilian.identity.Identity;
import org.shilian.identity.IdentityConfig;
import org.shilian.identity.Person;
import org.shilian.identity.Role;
import org.shilian.identity.Scope;
import org.shilian.identity.Unit;
import org.shilian.place.Duty;
import org.shilian.place.DutyUnits;
import org.shilian.place.PlaceRoutes;
import org.shilian.place.Places;
import org.shilian.restream.Readings;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayMeters;
import org.shilian.restream.Relays;
import org.shilian.restream.ffmpeg.FfmpegReadings;
import org.shilian.restream.fmp4.LiveSocket;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;
import org.shilian.wall.FakeConsoles;
import org.shilian.wall.ScreenTickets;
import org.shilian.wall.WallConfig;
import org.shilian.wall.WallDomain;
import org.shilian.wall.Walls;

/** One node of a centre with identity, places, cameras and walls: real database, real relays, real server. */
public final class DemoHouse implements AutoCloseable {
    public static final String PASSWORD = "a-long-enough-pass-2026";
    public static final String COUNTY = "990423";
    public static final String QINGXI = "990423101";
    public static final String LIUHE = "990423102";

    public final Clock clock;
    /** The time of the cameras and walls alone, unless a test has a clock of its own. */
    public final MovedClock time = new MovedClock();

    public final Vertx vertx = Vertx.vertx();
    public final TestDatabase database;
    public final Store store;
    public final EventLog events;
    public final Audit audit;
    public final Identity identity;
    public final Places places;
    public final Duty duty;
    public final Walls walls;
    public final WallDomain desk;
    public final FakeConsoles consoles = new FakeConsoles();
    public final Relays relays;
    public final CameraDomain cameras;
    public final Demo demo;
    private final Server server;
    private final Path folder;

    /** With the demo county and a folder of its own, and relays that read real streams. */
    public static DemoHouse open() {
        return open(null);
    }

    /** The same on readings of the test's own. */
    public static DemoHouse open(@Nullable Readings readings) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "house-");
            return new DemoHouse(TestDatabase.create(), folder, readings).filled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Relays that read real streams. */
    public DemoHouse(Path folder) {
        this(TestDatabase.create(), folder, null);
    }

    /** Relays on readings of the test's own, and a database that may hold a county already. */
    public DemoHouse(TestDatabase database, Path folder, @Nullable Readings readings) {
        this(database, folder, readings, null);
    }

    /** The same, with a clock of the test's own. */
    public DemoHouse(TestDatabase database, Path folder, @Nullable Readings readings, @Nullable Clock given) {
        this.clock = given == null ? Clock.systemUTC() : given;
        this.database = database;
        this.folder = folder;
        store = database.open(vertx);
        events = new EventLog(
                vertx, store, clock, new EventConfig(Duration.ofDays(1), 100_000, 10_000), new SimpleMeterRegistry());
        audit = new Audit(vertx, store.database(), clock);
        identity = new Identity(vertx, store, audit, clock, IdentityConfig.DEFAULT);
        places = new Places(store.database(), events);
        duty = new Duty(this::units, store.notifications());
        Clock ofWalls = given == null ? time : given;
        walls = new Walls(vertx, store.database(), events, audit, ofWalls, consoles);
        RelayMeters meters = new RelayMeters(new SimpleMeterRegistry());
        RelayConfig config = RelayConfig.defaults();
        Readings real =
                readings != null ? readings : new FfmpegReadings(Path.of("target", "native"), config, meters, clock);
        relays = new Relays(vertx, real, config, clock, meters);
        cameras = new CameraDomain(
                CameraConfig.of(Path.of("media")),
                new CameraDomain.Ground(vertx, time, store.database(), events, audit, places, duty, identity),
                PasswordVault.open(folder.resolve("camera.key")),
                relays,
                new CamerasOnWalls(walls),
                (socket, id, source, hevc) -> LiveSocket.serve(socket, relays, id, source, hevc, config, meters));
        desk = new WallDomain(
                new WallConfig(List.of("https://weather.example")),
                new WallDomain.Ground(
                        vertx, ofWalls, ZoneId.of("Asia/Shanghai"), store.database(), events, audit, identity.people()),
                walls,
                cameras::requireHangable,
                id -> cameras.cameras().find(id).isPresent(),
                (wall, screen, by) -> identity.tickets()
                        .issue(by, wall + "/" + screen)
                        .map(ticket -> new ScreenTickets.Ticket(ticket.text(), ticket.expires())));
        demo = new Demo(
                store.database(),
                new Demo.Doors(places, identity.units(), identity.people(), cameras.cameras(), desk),
                folder,
                clock);
        server =
                new Server(vertx, HttpConfig.on("127.0.0.1", 0), identity.gate(), Repetition.NONE, routes(), List.of());
        await(events.start()
                .compose(started -> identity.start())
                .compose(started -> places.start())
                .compose(started -> duty.start())
                .compose(started -> walls.start())
                .compose(started -> cameras.start())
                .compose(started -> desk.start())
                .compose(started -> server.start()));
    }

    private List<Routes> routes() {
        List<Routes> routes = new ArrayList<>(identity.routes());
        routes.add(new AuditRoutes(audit, Caller::act, clock.getZone()));
        routes.add(new PlaceRoutes(places, duty, cameras.cameras()::tallies));
        routes.add(new FavouriteRoutes(new Favourites(
                store.database(),
                (caller, id) -> cameras.cameras().find(id).stream()
                        .anyMatch(camera -> caller.scope().covers(camera.place())))));
        routes.addAll(cameras.routes());
        routes.addAll(desk.routes());
        routes.add(new OtherOperations(routes));
        return routes;
    }

    private Future<List<DutyUnits.DutyUnit>> units() {
        return identity.units()
                .page(null, null, null, null, 100_000)
                .map(all -> all.stream().map(DemoHouse::dutyUnit).toList());
    }

    private static DutyUnits.DutyUnit dutyUnit(Unit unit) {
        boolean general = unit.kind() == Unit.Kind.BUREAU || unit.kind() == Unit.Kind.TOWNSHIP_CENTRE;
        String phone = unit.duty().phone().isEmpty() ? null : unit.duty().phone();
        return new DutyUnits.DutyUnit(unit.id(), unit.name(), unit.place(), general, phone);
    }

    /** Fills in the demo county. */
    public DemoHouse filled() {
        await(demo.fill());
        return this;
    }

    public int port() {
        return server.port();
    }

    public Visitor visitor() {
        return new Visitor(port());
    }

    /** Adds a person of these roles and scope, and signs in. */
    public Visitor as(String scope, Role... roles) {
        return visitor().bearer(token(scope, roles));
    }

    /** The same as a bearer token. */
    public String token(String scope, Role... roles) {
        String user = "u" + Math.abs(Objects.hash(scope, List.of(roles), System.nanoTime()));
        await(identity.people()
                .add(
                        new Person("p-" + user, user, user, null, Set.of(roles), Scope.of(Set.of(scope)), false, 1),
                        PASSWORD));
        return visitor()
                .post("/api/v1/session", new JsonObject().put("user", user).put("password", PASSWORD))
                .json()
                .getString("token");
    }

    public Path folder() {
        return folder;
    }

    /** Stops the node; the database stays. */
    public void stop() {
        await(server.stop());
        await(desk.stop());
        await(cameras.stop());
        await(relays.stop());
        await(walls.stop());
        await(duty.stop());
        await(places.stop());
        await(identity.stop());
        await(events.stop());
        await(store.stop());
        await(vertx.close());
    }

    @Override
    public void close() {
        stop();
        database.close();
    }
}
