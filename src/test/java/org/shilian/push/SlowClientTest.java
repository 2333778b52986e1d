package org.shilian.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.event.Event;
import org.shilian.event.Position;
import org.shilian.store.TestDatabase;

/** A client that does not read costs the others nothing, is told why it is closed, and comes back. */
class SlowClientTest {
    private static final String SUBSCRIBE = "{\"subscribe\":{\"topics\":[\"camera\"]}}";

    private final TestDatabase database = TestDatabase.create();
    private final PushRig rig = new PushRig(database, PushRig.CONFIG, 512);

    @AfterEach
    void stop() {
        rig.close();
        database.close();
    }

    @Test
    void aClientTooFarBehindIsClosedAndResumes() throws IOException {
        PushClient good = rig.client("li");
        good.subscribe(null, "camera");
        try (RawClient slow = new RawClient(rig.server.actualPort(), "zhang")) {
            slow.say(SUBSCRIBE);
            flood();

            int last = (int) rig.log.head().offset();
            assertThat(good.offsets(last))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
            assertThat(slow.readToClose()).isIn(4008, 1006);
            assertThat(closedAsTooSlow()).isEqualTo(1);

            PushClient resumed = rig.client("zhang");
            JsonObject answer = resumed.subscribe(new Position(rig.log.head().epoch(), 0), "camera");
            assertThat(answer.getBoolean("recovered")).isTrue();
            assertThat(resumed.offsets(last))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
        }
    }

    @Test
    void aClientThatTakesNothingIsClosedInTheEnd() throws IOException {
        try (RawClient stuck = new RawClient(rig.server.actualPort(), "zhang")) {
            stuck.say(SUBSCRIBE);
            PushClient good = rig.client("li");
            good.subscribe(null, "camera");
            for (int i = 0; i < 160; i++) {
                publishBig();
            }
            good.offsets(160);

            Awaitility.await().until(() -> closedAsTooSlow() == 1);
            assertThat(good.heardCount()).isZero();
        }
    }

    /** More than any socket buffer between here and there holds. */
    private void flood() {
        while (closedAsTooSlow() == 0) {
            for (int i = 0; i < 20; i++) {
                publishBig();
            }
        }
    }

    private void publishBig() {
        rig.publish(Event.of("test.event", "big", "camera", new JsonObject().put("filling", "x".repeat(50_000))));
    }

    private int closedAsTooSlow() {
        var counter = rig.registry
                .find("shilian.push.closed")
                .tag("reason", "too-slow")
                .counter();
        return counter == null ? 0 : (int) counter.count();
    }
}
