package org.shilian.conference;

import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shilian.TestClock;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditRoutes;
import org.shilian.event.EventConfig;
import org.shilian.event.EventLog;
import org.shilian.event.RecordingSubscriber;
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
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

/** One node of a centre with conferences and two townships: real database, real sockets, a bridge without media. */
final class ConferenceHouse implements AutoCloseable {
    static final String COUNTY = "990423";
    static final String QINGXI = "990423101";
    static final String LIUHE = "990423102";
    private static final String PASSWORD = "a-long-enough-pass-2026";

    final TestClock clock;
    final Vertx vertx = Vertx.vertx();
    final TestDatabase database;
    final Store store;
    final EventLog events;
    final Audit audit;
    final Identity identity;
    final FakeBridge bridge = new FakeBridge();
    final ConferenceDomain domain;
    final RecordingSubscriber heard = new RecordingSubscriber();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    /** Who hung the conference on which wall. */
    final Map<String, String> hung = new ConcurrentHashMap<>(Map.of("main", "p-operator"));

    private final Server server;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final List<TestPage> pages = new ArrayList<>();

    ConferenceHouse() {
        this(TestDatabase.create(), new TestClock(), Duration.ofSeconds(30));
        people();
    }

    private ConferenceHouse(TestDatabase database, TestClock clock, Duration answer) {
        this.database = database;
        this.clock = clock;
        store = database.open(vertx);
        events = new EventLog(
                vertx, store, clock, new EventConfig(Duration.ofDays(1), 100_000, 10_000), new SimpleMeterRegistry());
        audit = new Audit(vertx, store.database(), clock);
        identity = new Identity(vertx, store, audit, clock, IdentityConfig.DEFAULT);
        ConferenceConfig usual = ConferenceConfig.defaults();
        ConferenceConfig config = new ConferenceConfig(
                0,
                List.of(),
                new ConferenceConfig.Turn(List.of("turn:turn.example:3478"), "shared"),
                usual.ring(),
                usual.away(),
                Duration.ofSeconds(30),
                answer,
                usual.alone());
        domain = new ConferenceDomain(
                config,
                new ConferenceDomain.Ground(
                        vertx, clock, ZoneId.of("Asia/Shanghai"), store.database(), events, audit, identity, meters),
                bridge,
                (wall, conference) -> Optional.ofNullable(hung.get(wall)));
        List<Routes> routes = new ArrayList<>(identity.routes());
        routes.add(new AuditRoutes(audit, Caller::act, clock.getZone()));
        routes.addAll(domain.routes());
        routes.add(new OtherOperations(routes));
        server = new Server(vertx, HttpConfig.on("127.0.0.1", 0), identity.gate(), Repetition.NONE, routes, List.of());
        await(events.start()
                .compose(started -> identity.start())
                .compose(started -> domain.start())
                .compose(started -> server.start()));
        events.subscribe(heard);
    }

    private void people() {
        place(COUNTY, "云岭县");
        place(QINGXI, "清溪镇");
        place(LIUHE, "柳河镇");
        unit("u-county", "县综治中心", COUNTY);
        unit("u-qingxi", "清溪镇综治中心", QINGXI);
        unit("u-liuhe", "柳河镇综治中心", LIUHE);
        person("operator", "陈静", "u-county", Role.OPERATOR, COUNTY);
        person("operator2", "周敏", "u-county", Role.OPERATOR, COUNTY);
        person("leader", "杨振华", "u-county", Role.LEADER, COUNTY);
        person("clerk", "吴丽娟", "u-county", Role.CLERK, COUNTY);
        person("auditor", "郑明", "u-county", Role.AUDITOR, COUNTY);
        person("qingxi", "林晓梅", "u-qingxi", Role.CENTRE_STAFF, QINGXI);
        person("qingxi2", "林大同", "u-qingxi", Role.CENTRE_STAFF, QINGXI);
        person("liuhe", "何建国", "u-liuhe", Role.CENTRE_STAFF, LIUHE);
    }

    private void place(String code, String name) {
        database.run("INSERT INTO place (code, name, lat, lon) VALUES ('%s', '%s', 31, 110)".formatted(code, name));
    }

    private void unit(String id, String name, String place) {
        await(identity.units().add(new Unit(id, name, Unit.Kind.TOWNSHIP_CENTRE, place, new Unit.Duty("", ""), 1)));
    }

    private void person(String user, String name, String unit, Role role, String scope) {
        Scope of = Scope.of(Set.of(scope));
        await(identity.people().add(new Person("p-" + user, user, name, unit, Set.of(role), of, false, 1), PASSWORD));
    }

    /** Another run of the server on the same database, with a bridge that knows nothing. */
    ConferenceHouse restarted() {
        stop();
        ConferenceHouse next = new ConferenceHouse(database, clock, Duration.ofSeconds(30));
        next.tokens.putAll(tokens);
        return next;
    }

    /** The same, with so much patience for an answer. */
    ConferenceHouse withPatience(Duration answer) {
        stop();
        return new ConferenceHouse(database, clock, answer);
    }

    int port() {
        return server.port();
    }

    Visitor visitor() {
        return new Visitor(port());
    }

    Visitor as(String user) {
        return visitor().bearer(token(user));
    }

    String token(String user) {
        return tokens.computeIfAbsent(user, this::signIn);
    }

    private String signIn(String user) {
        return visitor()
                .post("/api/v1/session", new JsonObject().put("user", user).put("password", PASSWORD))
                .json()
                .getString("token");
    }

    /** A conference of the operator's to which the townships are called. */
    JsonObject conference(String... units) {
        JsonObject body = new JsonObject()
                .put("kind", "mediation")
                .put("title", "联合调处")
                .put("invite", new JsonObject().put("units", new JsonArray(List.of(units))));
        return made(body);
    }

    JsonObject made(JsonObject body) {
        Visitor.Answer answer = as("operator").post("/api/v1/conferences", body);
        if (answer.status() != 201) {
            throw new AssertionError(answer.json().encode());
        }
        return answer.json();
    }

    /** A page of that person, who is nobody where there is none. */
    TestPage page(@Nullable String user, String conference) {
        TestPage page = TestPage.open(vertx, port(), user == null ? null : token(user), conference);
        pages.add(page);
        return page;
    }

    /** The page of a paired screen of a wall. */
    TestPage screen(String screen, String conference) {
        Caller by = new Caller(
                "none",
                "p-operator",
                "陈静",
                null,
                Set.of(Role.OPERATOR),
                Set.of(),
                Scope.of(Set.of(COUNTY)),
                Caller.Kind.PERSON,
                null,
                false,
                clock.instant(),
                null);
        String ticket = await(identity.tickets().issue(by, screen)).text();
        String token = visitor()
                .post("/api/v1/session/screen", new JsonObject().put("ticket", ticket))
                .json()
                .getString("token");
        TestPage page = TestPage.open(vertx, port(), token, conference);
        pages.add(page);
        return page;
    }

    /** A page that has sat down. */
    TestPage seated(String user, String conference) {
        TestPage page = page(user, conference).say("join");
        page.awaitTold("welcome");
        return page;
    }

    /** A page that has sat down and answered, and sends sound and pictures. */
    TestPage talking(String user, String conference, int ssrc) {
        return seated(user, conference).answers().sends(ssrc);
    }

    JsonObject get(String conference) {
        return as("operator").get("/api/v1/conferences/" + conference).json();
    }

    /** The state of the seat of that person, as the operator sees it. */
    String seatState(String conference, String seat) {
        return get(conference).getJsonArray("seats").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("seat").equals(seat))
                .map(one -> one.getString("state"))
                .findFirst()
                .orElse("none");
    }

    void pass(Duration time) {
        clock.pass(time);
        await(domain.dealWithDue());
    }

    /** All events of that type so far, once there are so many. */
    List<JsonObject> events(String type) {
        return heard.awaitEvents(0).stream()
                .map(logged -> logged.event())
                .filter(event -> event.type().equals(type))
                .map(event -> event.data().copy().put("place", event.place()))
                .toList();
    }

    void stop() {
        pages.forEach(TestPage::forget);
        await(domain.stop());
        await(server.stop());
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
