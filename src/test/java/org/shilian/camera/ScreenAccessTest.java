package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** What a paired screen is told of the cameras of its wall and of others. */
class ScreenAccessTest {
    private static final String CAMERAS = "/api/v1/cameras/";
    private static final String HUNG = "screen-hung";
    private static final String ELSEWHERE = "screen-elsewhere";
    private static final String SENSITIVE = "screen-sensitive";

    @TempDir
    static Path folder;

    static DemoHouse house;
    static Visitor manager;
    static String operator;
    static Visitor screen;

    @BeforeAll
    static void open() {
        house = new DemoHouse(folder).filled();
        manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
        for (String id : new String[] {HUNG, ELSEWHERE, SENSITIVE}) {
            JsonObject camera = CatalogueTest.camera().put("id", id).put("sensitive", id.equals(SENSITIVE));
            assertThat(manager.post("/api/v1/cameras", camera).status()).isEqualTo(201);
        }
        operator = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String ticket = operator()
                .send("POST", "/api/v1/walls/main/screens/1/ticket", null)
                .json()
                .getString("ticket");
        String token = house.visitor()
                .post("/api/v1/session/screen", new JsonObject().put("ticket", ticket))
                .json()
                .getString("token");
        screen = house.visitor().bearer(token);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void clear() {
        Visitor.Answer wall = operator().get("/api/v1/walls/main");
        assertThat(operator()
                        .ifMatch(wall.json().getLong("version"))
                        .put("/api/v1/walls/main/windows", new JsonObject().put("windows", new JsonArray()))
                        .status())
                .isEqualTo(200);
    }

    private static Visitor operator() {
        return house.visitor().bearer(operator);
    }

    private static void hang(String camera, String purpose) {
        JsonObject window = new JsonObject()
                .put(
                        "source",
                        new JsonObject()
                                .put("type", "camera")
                                .put("camera", camera)
                                .put("purpose", purpose))
                .put("x", 0)
                .put("y", 0)
                .put("w", 0.5)
                .put("h", 0.5);
        Visitor.Answer hung = operator().post("/api/v1/walls/main/windows", window);
        assertThat(hung.status()).as(hung.response().body()).isEqualTo(201);
    }

    /** What the screen is told once the camera hangs for it. */
    private static JsonObject access(String camera) {
        return Awaitility.await()
                .until(() -> screen.get(CAMERAS + camera + "/access"), answer -> answer.status() == 200)
                .json();
    }

    private static JsonObject watching(String camera) {
        return access(camera).getJsonArray("decisions").getJsonObject(1);
    }

    private static String person() {
        return operator().get("/api/v1/session").json().getJsonObject("person").getString("id");
    }

    private static String grant(String camera, String effect) {
        JsonObject grant = new JsonObject()
                .put("person", person())
                .put("camera", camera)
                .put("right", "camera.watch")
                .put("effect", effect)
                .put("reason", "专项工作需要");
        return manager.post("/api/v1/grants", grant).json().getString("id");
    }

    @Test
    void whatHangsMayBeWatchedAndTheGroundIsTheWall() {
        hang(HUNG, "duty");
        JsonObject access = access(HUNG);
        assertThat(access.getValue("person")).isNull();
        assertThat(access.getBoolean("purposeRequired")).isFalse();
        JsonArray decisions = access.getJsonArray("decisions");
        assertThat(decisions).hasSize(3).allSatisfy(each -> {
            JsonObject decision = (JsonObject) each;
            assertThat(decision.getBoolean("allowed")).isTrue();
            assertThat(decision.getJsonArray("grounds").encode())
                    .isEqualTo("[{\"code\":\"hangs-on-wall\",\"refuses\":false,\"about\":\"main\"}]");
        });
    }

    @Test
    void whatDoesNotHangIsAsIfItWereNotThere() {
        for (String camera : new String[] {ELSEWHERE, "no-such-camera"}) {
            Visitor.Answer answer = screen.get(CAMERAS + camera + "/access");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not-found");
        }
    }

    @Test
    void whoHungItMayWatchNoMoreAndTheScreenIsToldSo() {
        hang(HUNG, "duty");
        String denial = grant(HUNG, "deny");
        Awaitility.await()
                .until(() -> watching(HUNG).encode(), told -> told.contains("\"code\":\"hung-without-right\""));
        assertThat(watching(HUNG).getBoolean("allowed")).isFalse();
        assertThat(manager.delete("/api/v1/grants/" + denial).status()).isEqualTo(204);
        Awaitility.await().until(() -> watching(HUNG).getBoolean("allowed"));
    }

    @Test
    void aSensitiveCameraHangsForItsPurpose() {
        grant(SENSITIVE, "allow");
        hang(SENSITIVE, "核对桥下积水");
        JsonObject access = access(SENSITIVE);
        assertThat(access.getBoolean("purposeRequired")).isFalse();
        assertThat(access.getInteger("leaseSeconds")).isEqualTo(15 * 60);
        assertThat(watching(SENSITIVE).getBoolean("allowed")).isTrue();
    }

    @Test
    void nothingIsToldOfPersons() {
        hang(HUNG, "duty");
        assertThat(access(HUNG).getString("camera")).isEqualTo(HUNG);
        assertThat(screen.get(CAMERAS + HUNG + "/access?person=" + person()).status())
                .isEqualTo(403);
    }
}
