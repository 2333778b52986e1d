package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.Await;
import org.shilian.http.Visitor;

/** Signing in, staying signed in and being signed out, over real HTTP on a real database. */
class SessionTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = new House();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonObject json(String... pairs) {
        JsonObject json = new JsonObject();
        for (int at = 0; at < pairs.length; at += 2) {
            json.put(pairs[at], pairs[at + 1]);
        }
        return json;
    }

    @Test
    void signsInWithATokenAndACookieThatScriptsCannotRead() {
        Visitor.Answer answer = house.signIn("ADMIN", House.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonObject("person").getString("name")).isEqualTo("管理员");
        assertThat(answer.json().getJsonArray("roles")).containsExactly("administrator", "operator");
        assertThat(answer.json().getJsonArray("rights"))
                .contains("camera.watch")
                .doesNotContain("audit.view");
        assertThat(answer.json().getJsonArray("scope")).containsExactly("990423");
        String cookie = answer.header("set-cookie");
        assertThat(cookie)
                .startsWith("shilian_session=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Max-Age");
        Visitor.Answer session =
                house.visitor().with("Cookie", cookie.split(";", 2)[0]).get("/api/v1/session");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().containsKey("token")).isFalse();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(house.visitor().get("/api/v1/session").code()).isEqualTo("sign-in-required");
        assertThat(house.visitor().bearer("nonsense").get("/api/v1/session").code())
                .isEqualTo("session-ended");
        assertThat(house.visitor()
                        .with("Authorization", "Basic YTpi")
                        .get("/api/v1/session")
                        .code())
                .isEqualTo("sign-in-required");
        assertThat(house.visitor().get("/api/v1/session").header("www-authenticate"))
                .isEqualTo("Bearer");
        assertThat(house.signIn("nobody", "wrong").code()).isEqualTo("wrong-credentials");
        assertThat(house.signIn("admin", "wrong").code()).isEqualTo("wrong-credentials");
    }

    @Test
    void refusesTheSixthTryInAMinuteEvenWhenItIsRight() {
        house.signedIn("limited", Set.of(Role.CLERK), House.COUNTY);
        for (int at = 0; at < 5; at++) {
            assertThat(house.signIn("limited", "wrong").status()).isEqualTo(401);
        }
        Visitor.Answer sixth = house.signIn("Limited", House.PASSWORD);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.code()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(sixth.header("retry-after"))).isBetween(1, 60);
        house.clock.pass(Duration.ofSeconds(61));
        assertThat(house.signIn("limited", House.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void endsASessionAtOnceOnAllNodesAndClosesItsSockets() {
        try (House other = house.node()) {
            Visitor.Answer begun = house.signIn("admin", House.PASSWORD);
            String token = begun.json().getString("token");
            assertThat(other.visitor().bearer(token).get("/api/v1/session").status())
                    .isEqualTo(200);
            CompletableFuture<String> closed = new CompletableFuture<>();
            Caller caller = Await.await(other.identity.sessions().find(new Token(token)));
            other.identity.sessions().watch(caller, closed::complete);
            assertThat(house.visitor().bearer(token).delete("/api/v1/session").status())
                    .isEqualTo(204);
            assertThat(house.visitor().bearer(token).get("/api/v1/session").status())
                    .isEqualTo(401);
            assertThat(closed.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo("signed-out");
            assertThat(other.visitor().bearer(token).get("/api/v1/session").code())
                    .isEqualTo("session-ended");
        }
    }

    /** Remembers how the server closed the socket. */
    private static final class Closing implements WebSocket.Listener {
        final CompletableFuture<String> how = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            how.complete(status + " " + reason);
            return null;
        }
    }

    private static CompletableFuture<String> open(String token) {
        Closing closing = new Closing();
        URI address = URI.create("ws://127.0.0.1:" + house.server.port() + "/api/v1/events");
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(address, closing)
                .join();
        return closing.how.orTimeout(20, TimeUnit.SECONDS);
    }

    @Test
    void closesSocketsWithTheReason() {
        house.signedIn("watching", Set.of(Role.OPERATOR), House.COUNTY);
        String token = house.token("watching");
        CompletableFuture<String> first = open(token);
        JsonObject clerk = new JsonObject().put("roles", new JsonArray().add("clerk"));
        assertThat(house.admin()
                        .ifMatch(1)
                        .patch("/api/v1/people/p-watching", clerk)
                        .status())
                .isEqualTo(200);
        assertThat(first.join()).isEqualTo("4403 rights-lost");
        CompletableFuture<String> second = open(token);
        assertThat(house.visitor().bearer(token).delete("/api/v1/session").status())
                .isEqualTo(204);
        assertThat(second.join()).isEqualTo("4401 signed-out");
    }

    @Test
    void expiresWhenIdleAndAtTheLongest() {
        Visitor idle = house.signedIn("idle", Set.of(Role.CLERK), House.COUNTY);
        house.clock.pass(Duration.ofHours(11));
        assertThat(idle.get("/api/v1/session").status()).isEqualTo(200);
        house.clock.pass(Duration.ofHours(11));
        assertThat(idle.get("/api/v1/session").status()).isEqualTo(200);
        house.clock.pass(Duration.ofHours(13));
        assertThat(idle.get("/api/v1/session").code()).isEqualTo("session-expired");

        Visitor busy = house.visitor().bearer(house.token("idle"));
        for (int day = 0; day < 14; day++) {
            assertThat(busy.get("/api/v1/session").status()).isEqualTo(200);
            house.clock.pass(Duration.ofHours(12).minusMinutes(1));
        }
        house.clock.pass(Duration.ofHours(1));
        assertThat(busy.get("/api/v1/session").status()).isEqualTo(401);
        Await.await(house.identity.sessions().sweep());
        assertThat(busy.get("/api/v1/session").code()).isEqualTo("session-ended");
    }

    @Test
    void listsAndRevokesSessions() {
        Visitor clerk = house.signedIn("revoked", Set.of(Role.CLERK), House.COUNTY);
        Visitor admin = house.admin();
        JsonObject list = admin.get("/api/v1/sessions?person=p-revoked").json();
        assertThat(list.getJsonArray("items")).hasSize(1);
        String id = list.getJsonArray("items").getJsonObject(0).getString("id");
        assertThat(list.encode()).doesNotContain("token");
        assertThat(clerk.delete("/api/v1/sessions/" + id).status()).isEqualTo(403);
        assertThat(admin.delete("/api/v1/sessions/" + id).status()).isEqualTo(204);
        assertThat(clerk.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(admin.delete("/api/v1/sessions/" + id).code()).isEqualTo("no-such-session");
        assertThat(admin.delete("/api/v1/sessions/nonsense").code()).isEqualTo("no-such-session");
    }

    @Test
    void pagesThroughSessions() {
        house.signedIn("paged", Set.of(Role.CLERK), House.COUNTY);
        house.token("paged");
        house.token("paged");
        Visitor admin = house.admin();
        JsonObject first = admin.get("/api/v1/sessions?person=p-paged&limit=2").json();
        assertThat(first.getJsonArray("items")).hasSize(2);
        JsonObject second = admin.get("/api/v1/sessions?person=p-paged&limit=2&after=" + first.getString("next"))
                .json();
        assertThat(second.getJsonArray("items")).hasSize(1);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        Visitor here = house.signedIn("changing", Set.of(Role.CLERK), House.COUNTY);
        Visitor elsewhere = house.visitor().bearer(house.token("changing"));
        assertThat(here.put("/api/v1/session/password", json("current", "wrong", "new", "another-pass-2027"))
                        .code())
                .isEqualTo("wrong-credentials");
        assertThat(here.put("/api/v1/session/password", json("current", House.PASSWORD, "new", "short"))
                        .code())
                .isEqualTo("weak-password");
        assertThat(here.put("/api/v1/session/password", json("current", House.PASSWORD, "new", "another-pass-2027"))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(house.signIn("changing", House.PASSWORD).status()).isEqualTo(401);
        assertThat(house.signIn("changing", "another-pass-2027").status()).isEqualTo(200);
    }

    @Test
    void pairsAScreenOnceWithATicket() {
        Caller admin = Await.await(house.identity.sessions().find(new Token(house.token("admin"))));
        String ticket =
                Await.await(house.identity.tickets().issue(admin, "main/1")).text();
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> both = IntStream.range(0, 2)
                .mapToObj(n -> CompletableFuture.runAsync(() -> statuses.add(house.visitor()
                        .post("/api/v1/session/screen", json("ticket", ticket))
                        .status())))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(statuses).containsExactlyInAnyOrder(200, 401);
    }

    @Test
    void keepsAScreenSignedInAsLongAsItIsUsed() {
        Caller admin = Await.await(house.identity.sessions().find(new Token(house.token("admin"))));
        String ticket =
                Await.await(house.identity.tickets().issue(admin, "main/2")).text();
        Visitor.Answer paired = house.visitor().post("/api/v1/session/screen", json("ticket", ticket));
        assertThat(paired.json().getString("kind")).isEqualTo("screen");
        assertThat(paired.json().getString("screen")).isEqualTo("main/2");
        assertThat(paired.json().getJsonArray("rights"))
                .containsExactlyInAnyOrder(
                        "camera.view",
                        "camera.watch",
                        "conference.join",
                        "conference.view",
                        "event.subscribe",
                        "place.view",
                        "wall.view");
        assertThat(paired.header("set-cookie"))
                .contains("Max-Age=" + Duration.ofDays(400).toSeconds());
        Visitor screen =
                house.visitor().with("Cookie", paired.header("set-cookie").split(";", 2)[0]);
        for (int year = 0; year < 3; year++) {
            house.clock.pass(Duration.ofDays(300));
            Visitor.Answer used = screen.get("/api/v1/session");
            assertThat(used.status()).isEqualTo(200);
            assertThat(used.header("set-cookie")).contains("Max-Age=");
        }
        assertThat(screen.put("/api/v1/session/password", json("current", "x", "new", "y"))
                        .status())
                .isEqualTo(403);
        house.clock.pass(Duration.ofDays(401));
        assertThat(screen.get("/api/v1/session").code()).isEqualTo("session-expired");
    }

    @Test
    void refusesATicketOfElevenMinutes() {
        Caller admin = Await.await(house.identity.sessions().find(new Token(house.token("admin"))));
        String ticket =
                Await.await(house.identity.tickets().issue(admin, "main/3")).text();
        house.clock.pass(Duration.ofMinutes(11));
        assertThat(house.visitor()
                        .post("/api/v1/session/screen", json("ticket", ticket))
                        .code())
                .isEqualTo("wrong-ticket");
    }

    @Test
    void clearsTheCookieAtTheEnd() {
        Visitor.Answer ended = house.admin().delete("/api/v1/session");
        assertThat(ended.status()).isEqualTo(204);
        assertThat(ended.header("set-cookie")).contains("Max-Age=0");
    }

    @Test
    void admitsWhomItKnowsWhileTheDatabaseIsAway() {
        try (House own = new House()) {
            Visitor admin = own.admin();
            assertThat(admin.get("/api/v1/session").status()).isEqualTo(200);
            Await.await(own.store.stop());
            own.clock.pass(Duration.ofMinutes(5));
            assertThat(admin.get("/api/v1/session").status()).isEqualTo(200);
            Visitor.Answer stranger = own.visitor().bearer("unknown").get("/api/v1/session");
            assertThat(stranger.status()).isEqualTo(503);
            assertThat(stranger.code()).isEqualTo("database-unavailable");
        }
    }

    @Test
    void refusesAForeignPageThatUsesTheCookie() {
        String cookie =
                house.signIn("admin", House.PASSWORD).header("set-cookie").split(";", 2)[0];
        Visitor page = house.visitor().with("Cookie", cookie).with("Origin", "https://elsewhere.invalid");
        assertThat(page.delete("/api/v1/session").code()).isEqualTo("foreign-origin");
        Visitor own = house.visitor().with("Cookie", cookie).with("Origin", "http://127.0.0.1:" + house.server.port());
        assertThat(own.delete("/api/v1/session").status()).isEqualTo(204);
    }
}
