package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.demo.DemoHouse;
import org.shilian.event.RecordingSubscriber;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;
import org.shilian.restream.Source;
import org.shilian.store.TestDatabase;
import org.slf4j.LoggerFactory;

/** Stream passwords come in and never go out. */
class CredentialTest {
    private static final String SECRET = "s3cr3t-Geheim!";
    private static final String PATH = "/api/v1/cameras/99042301001310000030";

    private final Path folder;

    private final FakeReadings readings = new FakeReadings();
    private final RecordingSubscriber heard = new RecordingSubscriber();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final DemoHouse house;
    private final Visitor manager;

    CredentialTest(@TempDir Path folder) {
        this.folder = folder;
        house = new DemoHouse(TestDatabase.create(), folder, readings).filled();
        manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
    }

    @BeforeEach
    void listen() {
        root().addAppender(log);
        root().setLevel(Level.DEBUG);
        log.start();
        house.events.subscribe(heard);
    }

    @AfterEach
    void close() {
        root().detachAppender(log);
        root().setLevel(Level.INFO);
        house.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger("org.shilian");
    }

    private Visitor.Answer source(long version, JsonObject source) {
        return manager.ifMatch(version).patch(PATH, new JsonObject().put("source", source));
    }

    @Test
    void aPasswordInTheAddressReachesTheCameraAndNothingElse() {
        JsonObject source = new JsonObject().put("url", "rtsp://admin:%s@127.0.0.1:1/live".formatted(SECRET));
        Visitor.Answer changed = manager.ifMatch(1)
                .patch(PATH, new JsonObject().put("source", source).put("keepWarm", true));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().getJsonObject("source"))
                .isEqualTo(new JsonObject()
                        .put("url", "rtsp://127.0.0.1:1/live")
                        .put("user", "admin")
                        .put("hasPassword", true)
                        .put("transport", "auto"));
        Awaitility.await().until(() -> readings.opened().contains("99042301001310000030"));
        assertThat(readings.source("99042301001310000030").password()).isEqualTo(SECRET);

        heard.awaitEvents(1);
        assertThat(changed.response().body() + manager.get(PATH).response().body())
                .doesNotContain(SECRET);
        assertThat(heard.awaitEvents(1))
                .allMatch(event -> !event.json().toString().contains(SECRET));
        assertThat(List.copyOf(log.list))
                .noneMatch(line -> line.getFormattedMessage().contains(SECRET));
        assertThat(house.cameras
                        .cameras()
                        .find("99042301001310000030")
                        .orElseThrow()
                        .toString())
                .doesNotContain(SECRET)
                .contains("***");
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://127.0.0.1:1/user=admin_password=s3cr3t-Geheim!_channel=1_stream=0.sdp?real_stream,"
                + " rtsp://127.0.0.1:1/user=admin_password=***_channel=1_stream=0.sdp?real_stream",
        "rtsp://127.0.0.1:1/live?user=admin&Password=s3cr3t-Geheim!&channel=1,"
                + " rtsp://127.0.0.1:1/live?user=admin&Password=***&channel=1",
        "rtsp://127.0.0.1:1/cam;pwd=s3cr3t-Geheim!, rtsp://127.0.0.1:1/cam;pwd=***"
    })
    void aPasswordAmongTheParametersIsSealedAndStarsTakeItsPlace(String typed, String shown) {
        JsonObject source = new JsonObject().put("url", typed);
        Visitor.Answer changed = manager.ifMatch(1)
                .patch(PATH, new JsonObject().put("source", source).put("keepWarm", true));
        assertThat(changed.json().getJsonObject("source").getString("url")).isEqualTo(shown);
        assertThat(changed.json().getJsonObject("source").getBoolean("hasPassword"))
                .isTrue();
        Awaitility.await().until(() -> readings.opened().contains("99042301001310000030"));
        Source opened = readings.source("99042301001310000030");
        assertThat(opened.password()).isEqualTo(SECRET);
        assertThat(opened.toString()
                        + changed.response().body()
                        + manager.get(PATH).response().body())
                .doesNotContain(SECRET);
        assertThat(heard.awaitEvents(1))
                .allMatch(event -> !event.json().toString().contains(SECRET));
        assertThat(List.copyOf(log.list))
                .noneMatch(line -> line.getFormattedMessage().contains(SECRET));

        JsonObject again = source(2, new JsonObject().put("url", shown.replace("channel=1", "channel=2")))
                .json()
                .getJsonObject("source");
        assertThat(again.getBoolean("hasPassword")).isTrue();
        JsonObject moved = source(3, new JsonObject().put("url", "rtsp://127.0.0.2/pwd=***"))
                .json()
                .getJsonObject("source");
        assertThat(moved.getBoolean("hasPassword")).isFalse();
    }

    @Test
    void aPasswordDoesNotFollowACameraToAnotherHost() {
        source(
                1,
                new JsonObject()
                        .put("url", "rtsp://127.0.0.1:1/a")
                        .put("user", "admin")
                        .put("password", SECRET));
        JsonObject moved =
                source(2, new JsonObject().put("url", "rtsp://127.0.0.1:2/a")).json();
        assertThat(moved.getJsonObject("source").getBoolean("hasPassword")).isFalse();
        assertThat(moved.getJsonObject("source").getString("user")).isNull();
    }

    @Test
    void aPasswordStaysThroughOtherChangesAndGoesWhenItIsTaken() {
        source(
                1,
                new JsonObject()
                        .put("url", "rtsp://127.0.0.1:1/a")
                        .put("user", "admin")
                        .put("password", SECRET));
        manager.ifMatch(2).patch(PATH, new JsonObject().put("name", "改名"));
        JsonObject kept =
                source(3, new JsonObject().put("url", "rtsp://127.0.0.1:1/b")).json();
        assertThat(kept.getJsonObject("source").getBoolean("hasPassword")).isTrue();
        JsonObject taken = source(4, new JsonObject().putNull("password")).json();
        assertThat(taken.getJsonObject("source").getBoolean("hasPassword")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://admin:s3cr3t-Geheim!@",
                "rtsp://admin:s3cr3t-Geheim!@:99999/x",
                "rtsp://admin:another@127.0.0.1/password=s3cr3t-Geheim!&channel=1",
                "rtsp://127.0.0.1/?password=s3cr3t-Geheim!&pwd=another",
                "http://admin:s3cr3t-Geheim!@127.0.0.1/",
                "rtsp://admin:s3cr3t-Geheim!@127.0.0.1 /x",
                "file:/etc/s3cr3t-Geheim!",
                "file:../s3cr3t-Geheim!.mp4"
            })
    void whatIsRefusedIsNotRepeated(String url) {
        Visitor.Answer refused = source(1, new JsonObject().put("url", url));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body()).doesNotContain(SECRET);
        assertThat(List.copyOf(log.list))
                .noneMatch(line -> line.getFormattedMessage().contains(SECRET));
    }

    @Test
    void passwordsLieSealedBesideAKeyOfTheOwnersOwn() throws IOException {
        Path file = folder.resolve("another.key");
        PasswordVault vault = PasswordVault.open(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SealedPassword sealed = vault.seal("a", SECRET);
        assertThat(PasswordVault.open(file).open("a", sealed)).isEqualTo(SECRET);
        assertThat(sealed.base64()).doesNotContain(SECRET);
        assertThat(vault.seal("a", SECRET)).isNotEqualTo(sealed);
        assertThat(catchThrowable(() -> vault.open("b", sealed))).hasMessageContaining("enter it anew");
    }
}
