package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shilian.Await;
import org.shilian.http.Visitor;
import org.slf4j.LoggerFactory;

/** Passwords, tokens and tickets appear in no log, whatever goes wrong. */
class SecretsTest {
    private static final String SECRET = "a-secret-never-written-2026";

    @Test
    void nothingSecretIsLogged() {
        Logger root = (Logger) LoggerFactory.getLogger("org.shilian");
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try (House house = new House()) {
            String token = house.token("admin");
            Visitor admin = house.visitor().bearer(token);
            house.signIn(SECRET, SECRET);
            house.signIn("admin", SECRET);
            admin.put(
                    "/api/v1/session/password",
                    new JsonObject().put("current", SECRET).put("new", SECRET));
            admin.post("/api/v1/people", new JsonObject().put("user", "x").put("password", SECRET));
            Caller caller = Await.await(house.identity.sessions().find(new Token(token)));
            String ticket = Await.await(house.identity.tickets().issue(caller, "main/1"))
                    .text();
            house.visitor().post("/api/v1/session/screen", new JsonObject().put("ticket", ticket));
            Await.await(house.store.stop());
            house.signIn("admin", SECRET);
            admin.delete("/api/v1/session");
            house.visitor().bearer(SECRET).get("/api/v1/session?token=" + SECRET);
            for (ILoggingEvent event : List.copyOf(log.list)) {
                String line = event.getFormattedMessage() + event.getThrowableProxy();
                assertThat(line).doesNotContain(SECRET, token, ticket, House.PASSWORD);
            }
            assertThat(new Token(SECRET).toString()
                            + new ScreenTickets.Ticket(SECRET, OffsetDateTime.MAX)
                            + new Credential("id", "user", "name", null, false, false, SECRET)
                            + new NewSession(
                                    new UUID(0, 0),
                                    new Token(SECRET),
                                    "p",
                                    null,
                                    "",
                                    false,
                                    Instant.EPOCH,
                                    Instant.EPOCH))
                    .doesNotContain(SECRET);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
    }
}
