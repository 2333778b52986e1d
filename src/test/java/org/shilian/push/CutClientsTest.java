package org.shilian.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.event.Position;
import org.shilian.store.TestDatabase;

/** Clients that are cut again and again while events flow miss none, get none twice and all in order. */
class CutClientsTest {
    private static final int CLIENTS = 20;
    private static final int CUTS = 6;

    private final TestDatabase database = TestDatabase.create();
    private final PushRig rig = new PushRig(database, PushRig.CONFIG, 64);

    @AfterEach
    void stop() {
        rig.close();
        database.close();
    }

    @Test
    void nothingIsLostTwiceOrOutOfOrder() {
        UUID epoch = rig.log.head().epoch();
        long flow = rig.vertx.setPeriodic(
                2,
                tick -> rig.vertx.executeBlocking(() -> {
                    rig.publish("camera", 3);
                    return null;
                }));
        List<List<Long>> heard = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            heard.add(new ArrayList<>());
        }
        for (int cut = 0; cut < CUTS; cut++) {
            List<PushClient> clients = new ArrayList<>();
            for (List<Long> own : heard) {
                PushClient client = rig.client("zhang");
                JsonObject answer = client.subscribe(new Position(epoch, last(own)), "camera");
                assertThat(answer.getBoolean("recovered")).isTrue();
                clients.add(client);
            }
            for (int i = 0; i < CLIENTS; i++) {
                heard.get(i).addAll(clients.get(i).offsets(20 + i));
                clients.get(i).cut();
            }
        }
        rig.vertx.cancelTimer(flow);

        assertThat(heard)
                .allSatisfy(own -> assertThat(own)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, own.size()).boxed().toList()));
    }

    @Test
    void aRushOfClientsThatWereAwayForLongLeavesRoomForChanges() {
        UUID epoch = rig.log.head().epoch();
        rig.publish("camera", 700);
        String subscribe =
                "{\"subscribe\":{\"topics\":[\"camera\"],\"from\":{\"epoch\":\"%s\",\"offset\":0}}}".formatted(epoch);
        List<PushClient> clients = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            clients.add(rig.client("zhang"));
        }

        clients.forEach(client -> client.say(subscribe));
        for (int i = 0; i < 20; i++) {
            rig.publish("camera", 1);
        }

        assertThat(clients).allSatisfy(client -> {
            assertThat(client.next("subscribed").getBoolean("recovered")).isTrue();
            assertThat(client.offsets(720))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 720).boxed().toList());
        });
    }

    private static long last(List<Long> offsets) {
        return offsets.isEmpty() ? 0 : offsets.get(offsets.size() - 1);
    }
}
