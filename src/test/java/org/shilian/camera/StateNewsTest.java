package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.demo.DemoHouse;
import org.shilian.event.LoggedEvent;
import org.shilian.event.RecordingSubscriber;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;
import org.shilian.place.Tally;
import org.shilian.restream.Reason;
import org.shilian.store.TestDatabase;

/** A thousand cameras that come, go and flap at once. */
class StateNewsTest {
    private final FakeReadings readings = new FakeReadings();
    private final RecordingSubscriber heard = new RecordingSubscriber();
    private final TestDatabase database = TestDatabase.create();
    private final DemoHouse house;

    StateNewsTest(@TempDir Path folder) {
        new DemoHouse(database, folder, readings).filled().stop();
        database.run(
                "update camera set keep_warm = true, source_url = 'rtsp://127.0.0.1:1/x', source_transport = 'auto'");
        house = new DemoHouse(database, folder, readings);
    }

    @BeforeEach
    void listen() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> readings.opened().size() == 1_000);
        house.events.subscribe(heard);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<LoggedEvent> states(String state) {
        return heard.awaitEvents(0).stream()
                .filter(logged -> logged.event().type().equals("camera.state"))
                .filter(logged -> logged.event().data().getString("state").equals(state))
                .toList();
    }

    private void awaitStates(String state, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> states(state).stream()
                                .map(logged -> logged.event().subject())
                                .distinct()
                                .count()
                        >= count);
    }

    @Test
    void aThousandChangesAtOnceAreFewTransactionsAndCountEveryPlace() {
        readings.opened().forEach(readings::play);
        awaitStates("live", 1_000);
        Set<Object> transactions =
                states("live").stream().map(LoggedEvent::time).collect(Collectors.toSet());
        assertThat(transactions).hasSizeLessThanOrEqualTo(12);
        assertThat(states("live")).hasSize(1_000);

        Visitor operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
        JsonObject county = operator.get("/api/v1/places/990423").json();
        assertThat(county.getJsonObject("cameras"))
                .isEqualTo(new JsonObject().put("total", 1_000).put("live", 1_000));
        assertThat(operator.get("/api/v1/cameras?limit=2000&state=live").json().getJsonArray("items"))
                .hasSize(1_000);
    }

    @Test
    void eachFurtherTryIsNoNews() {
        String camera = "99042301001310000001";
        readings.play(camera);
        awaitStates("live", 1);
        for (int round = 0; round < 3; round++) {
            readings.ended(camera, Reason.REFUSED);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> readings.opened().contains(camera));
        }
        readings.play("99042301001310000002");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> states("live").stream()
                        .anyMatch(logged -> logged.event().subject().endsWith("0000002")));
        assertThat(states("offline"))
                .filteredOn(logged -> logged.event().subject().endsWith(camera))
                .hasSize(1)
                .allSatisfy(logged -> {
                    JsonObject data = logged.event().data();
                    assertThat(data.getString("reason")).isEqualTo("refused");
                    assertThat(data.getJsonObject("responsible").getString("phone"))
                            .isEqualTo("0900-5550117");
                    assertThat(logged.event().place()).startsWith(DemoHouse.QINGXI);
                });
    }

    @Test
    void whatChangesWhileTheDatabaseIsAwayIsToldOnceItIsBack() {
        database.run("alter table event rename to event_away");
        readings.play("99042301001310000001");
        readings.play("99042301001310000002");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> house.cameras
                                .cameras()
                                .tallies()
                                .getOrDefault("990423", Tally.NONE)
                                .live()
                        == 2);
        database.run("alter table event_away rename to event");
        awaitStates("live", 2);
        assertThat(states("live")).hasSize(2);
    }
}
