package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.http.Visitor;

/** A creation is repeated after what broke between it and its answer: it is made once, whatever broke. */
class RepeatedCreationTest {
    private static final String UNITS = "/api/v1/units";
    private static final JsonObject UNIT =
            new JsonObject().put("name", "水务局").put("kind", "bureau").put("place", "990423");

    private final House house = new House();
    private final Visitor repeating = house.admin().with("Idempotency-Key", "key");

    @AfterEach
    void close() {
        house.close();
    }

    private int units() {
        return repeating.get(UNITS).json().getJsonArray("items").size();
    }

    @Test
    void theConnectionBreaksBetweenTheCreationAndTheKeepingOfItsAnswer() {
        house.database.run("""
                CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$
                """);
        house.database.run("CREATE TRIGGER break BEFORE INSERT ON replay FOR EACH ROW EXECUTE FUNCTION break()");
        assertThat(repeating.post(UNITS, UNIT).status()).isGreaterThanOrEqualTo(500);
        house.database.run("DROP TRIGGER break ON replay");
        Awaitility.await().until(() -> repeating.get(UNITS).status() == 200);

        assertThat(units()).isZero();
        Visitor.Answer again = repeating.post(UNITS, UNIT);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void theAnswerCannotBeKept() {
        house.database.run("ALTER TABLE replay ADD CONSTRAINT never CHECK (false)");
        assertThat(repeating.post(UNITS, UNIT).status()).isEqualTo(500);
        assertThat(units()).isZero();
        house.database.run("ALTER TABLE replay DROP CONSTRAINT never");

        assertThat(repeating.post(UNITS, UNIT).status()).isEqualTo(201);
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void theClientIsGoneBeforeItsAnswer() throws IOException {
        byte[] body = UNIT.encode().getBytes(StandardCharsets.UTF_8);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), house.server.port())) {
            client.getOutputStream()
                    .write("""
                    POST /api/v1/units HTTP/1.1\r
                    Host: x\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: key\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """.formatted(house.token("admin"), body.length).getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().write(body);
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> units() == 1);

        Visitor.Answer again = repeating.post(UNITS, UNIT);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void aCreationThatWasRefusedMayBeTriedAgainUnderItsKey() {
        JsonObject elsewhere = UNIT.copy().put("kind", "nonsense");
        assertThat(repeating.post(UNITS, elsewhere).status()).isEqualTo(400);
        house.admin().post(UNITS, UNIT);
        assertThat(repeating.post(UNITS, UNIT).code()).isEqualTo("unit-name-taken");

        assertThat(repeating.post(UNITS, UNIT.copy().put("name", "林业局")).status())
                .isEqualTo(201);
    }
}
