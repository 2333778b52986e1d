package org.shilian.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.event.Event;
import org.shilian.event.Position;
import org.shilian.store.TestDatabase;

class PushSessionsTest {
    private final TestDatabase database = TestDatabase.create();
    private final PushRig rig = new PushRig(database, PushRig.CONFIG, 256);

    @AfterEach
    void stop() {
        rig.close();
        database.close();
    }

    @Test
    void aNewSessionHearsWhatHappensFromNowOn() {
        rig.publish("camera", 3);
        PushClient client = rig.client("zhang");

        JsonObject answer = client.subscribe(null, "camera", "wall/main");
        rig.publish("camera", 2);

        assertThat(answer.getBoolean("recovered")).isFalse();
        assertThat(answer.getJsonObject("position").getLong("offset")).isEqualTo(3);
        assertThat(answer.getJsonArray("topics")).containsExactly("camera", "wall/main");
        assertThat(client.offsets(2)).containsExactly(4L, 5L);
    }

    @Test
    void anEventIsACloudEvent() {
        PushClient client = rig.client("zhang");
        client.subscribe(null, "camera");

        rig.publish(
                new Event("camera.state", "camera/1", "camera", "990423101", new JsonObject().put("state", "live")));

        JsonObject event = client.next("event");
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(event.getString("id"))).isNotNull();
        assertThat(event.getString("source")).isEqualTo("/shilian");
        assertThat(event.getString("type")).isEqualTo("camera.state");
        assertThat(event.getString("subject")).isEqualTo("camera/1");
        assertThat(event.getString("topic")).isEqualTo("camera");
        assertThat(event.getString("place")).isEqualTo("990423101");
        assertThat(event.getString("time")).matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)");
        assertThat(event.getString("epoch")).isEqualTo(epoch().toString());
        assertThat(event.getLong("offset")).isEqualTo(1);
        assertThat(event.getJsonObject("data")).isEqualTo(new JsonObject().put("state", "live"));
    }

    @Test
    void aTopicCoversThoseBelowIt() {
        PushClient client = rig.client("zhang");
        client.subscribe(null, "wall");

        rig.publish("wallpaper", 1);
        rig.publish("wall/main", 1);

        assertThat(client.offsets(1)).containsExactly(2L);
    }

    @Test
    void aClientThatComesBackGetsWhatItMissedFromMemory() {
        rig.publish("camera", 50);

        PushClient client = rig.client("zhang");
        JsonObject answer = client.subscribe(new Position(epoch(), 20), "camera");

        assertThat(answer.getBoolean("recovered")).isTrue();
        assertThat(answer.getJsonObject("position").getLong("offset")).isEqualTo(20);
        assertThat(client.offsets(30))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(21, 50).boxed().toList());
    }

    @Test
    void aClientThatWasAwayForLongGetsWhatItMissedFromTheDatabase() {
        rig.publish("camera", 1_500);
        PushClient live = rig.client("li");
        live.subscribe(null, "camera");

        PushClient client = rig.client("zhang");
        JsonObject answer = client.subscribe(new Position(epoch(), 2), "camera");
        rig.publish("camera", 10);

        assertThat(answer.getBoolean("recovered")).isTrue();
        assertThat(client.offsets(1_508))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(3, 1_510).boxed().toList());
        assertThat(live.offsets(10))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1_501, 1_510).boxed().toList());
    }

    @Test
    void recoveryIsAllOrNothing() {
        rig.publish("camera", 10);
        PushClient client = rig.client("zhang");

        assertThat(client.subscribe(new Position(UUID.randomUUID(), 3), "camera")
                        .getBoolean("recovered"))
                .isFalse();
        assertThat(client.subscribe(new Position(epoch(), 11), "camera").getBoolean("recovered"))
                .isFalse();

        database.run("DELETE FROM event WHERE log_offset <= 5");
        try (PushRig restarted = new PushRig(database, PushRig.CONFIG, 256)) {
            PushClient other = restarted.client("zhang");
            assertThat(other.subscribe(new Position(epoch(), 4), "camera").getBoolean("recovered"))
                    .isFalse();
            assertThat(other.subscribe(new Position(epoch(), 5), "camera").getBoolean("recovered"))
                    .isTrue();
            assertThat(other.offsets(5)).containsExactly(6L, 7L, 8L, 9L, 10L);
        }
    }

    @Test
    void scopeAndRightsAreDecidedAtDelivery() {
        FakeAudience township = new FakeAudience("wang", "990423101");
        rig.people.put("wang", township);
        township.forbidden.add("matter");
        PushClient client = rig.client("wang");

        JsonObject answer = client.subscribe(null, "camera", "matter");
        rig.publish(Event.of("test.event", "a", "camera", new JsonObject()).at("990423102"));
        rig.publish(Event.of("test.event", "b", "camera", new JsonObject()).at("990423101005"));
        rig.publish(Event.of("test.event", "c", "matter", new JsonObject()));
        rig.publish(Event.of("test.event", "d", "camera", new JsonObject()));
        assertThat(client.offsets(2)).containsExactly(2L, 4L);
        township.forbidden.add("camera");
        rig.publish(Event.of("test.event", "e", "camera", new JsonObject()));
        client.next("position");
        township.forbidden.remove("camera");
        rig.publish(Event.of("test.event", "f", "camera", new JsonObject()));

        assertThat(answer.getJsonArray("refused").getJsonObject(0))
                .isEqualTo(new JsonObject().put("topic", "matter").put("code", "forbidden"));
        List<Long> after = client.offsets(1);
        assertThat(after).containsExactly(6L);
    }

    @Test
    void topicsChangeWhileTheSessionGoesOn() {
        PushClient client = rig.client("zhang");
        client.subscribe(null, "camera");
        rig.publish("matter", 1);
        client.next("position");
        client.subscribe(null, "matter");
        rig.publish("camera", 1);
        rig.publish("matter", 1);
        assertThat(client.offsets(1)).containsExactly(3L);

        client.say("{\"unsubscribe\":{\"topics\":[\"matter\"]}}");
        assertThat(client.next("unsubscribed").getJsonArray("topics")).isEmpty();
        rig.publish("matter", 1);
        client.next("position");
        client.subscribe(null, "camera");
        rig.publish("camera", 1);
        assertThat(client.offsets(1)).containsExactly(5L);
    }

    @Test
    void aQuietClientIsToldItsPosition() {
        PushClient client = rig.client("zhang");
        client.subscribe(null, "camera");

        rig.publish("matter", 7);

        assertThat(client.next("position")).isEqualTo(PushClient.json(new Position(epoch(), 7)));
    }

    @Test
    void aPersonWhoIsSignedOutIsToldSo() throws InterruptedException {
        PushClient client = rig.client("zhang");
        client.subscribe(null, "camera");

        rig.push.endSession(rig.ids.take(), CloseCode.SIGNED_OUT);

        assertThat(client.closeCode()).isEqualTo(4401);
    }

    @Test
    void aStoppingServerSaysThatItGoesAway() {
        PushClient client = rig.client("zhang");
        client.subscribe(null, "camera");

        await(rig.push.stop());

        assertThat(client.closeCode()).isEqualTo(1001);
        assertThat(rig.client("li").closeCode()).isEqualTo(1001);
    }

    @Test
    void aNewEpochEndsTheSessionsAndTheyAreToldThatTheyLost() {
        rig.publish("camera", 3);
        PushClient client = rig.client("zhang");
        client.subscribe(null, "camera");
        Position before = rig.log.head();

        await(rig.log.renewEpoch());

        assertThat(client.closeCode()).isEqualTo(4410);
        PushClient again = rig.client("zhang");
        assertThat(again.subscribe(before, "camera").getBoolean("recovered")).isFalse();
        rig.publish("camera", 1);
        assertThat(again.offsets(1)).containsExactly(4L);
    }

    @Test
    void sessionsBeyondTheMostAreRefused() {
        for (int i = 0; i < 200; i++) {
            rig.client("zhang").subscribe(null, "camera");
        }

        assertThat(rig.client("zhang").closeCode()).isEqualTo(4503);
    }

    private UUID epoch() {
        return rig.log.head().epoch();
    }
}
