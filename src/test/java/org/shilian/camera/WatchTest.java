package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;
import org.shilian.media.StreamId;

/** Watching the demo county's generated picture and a camera that does not exist. */
class WatchTest {
    private static final String TEST_PICTURE = "99042305001310000009";
    private static final String CAMERAS = "/api/v1/cameras/";

    @AutoClose
    static final DemoHouse house = DemoHouse.open();

    static final Visitor manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
    static final String operator = house.token(DemoHouse.COUNTY, Role.OPERATOR);
    static final String staff = house.token(DemoHouse.QINGXI, Role.CENTRE_STAFF);

    private static LivePage watch(String token, String camera) {
        return LivePage.open(house.vertx, house.port(), token, CAMERAS + camera + "/live?purpose=duty");
    }

    private static String refusal(String token, String tail) {
        return LivePage.refusal(house.vertx, house.port(), token, CAMERAS + tail);
    }

    private static JsonObject newCamera(String id, String url) {
        return CatalogueTest.camera().put("id", id).put("source", new JsonObject().put("url", url));
    }

    private static String small(String id) {
        assertThat(manager.post("/api/v1/cameras", newCamera(id, "test:?width=320&height=240&rate=10"))
                        .status())
                .isEqualTo(201);
        return id;
    }

    /** The register's lines about a camera, the oldest first, once there are that many. */
    private static List<JsonObject> register(String camera, int lines) {
        Visitor auditor = house.as(DemoHouse.COUNTY, Role.AUDITOR);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> looks(auditor, camera).size() >= lines);
        return looks(auditor, camera);
    }

    private static List<JsonObject> looks(Visitor auditor, String camera) {
        return auditor
                .get("/api/v1/audit?subject=camera/" + camera)
                .json()
                .getJsonArray("items", new JsonArray())
                .stream()
                .map(JsonObject.class::cast)
                .filter(line -> line.getString("action").startsWith("camera.watch")
                        || line.getString("action").equals("camera.snapshot")
                        || line.getString("action").equals("refused"))
                .sorted((one, other) -> one.getString("time").compareTo(other.getString("time")))
                .toList();
    }

    @Test
    void aViewIsWrittenDownWithItsPurposeFromStartToEnd() {
        String camera = small("watched-1");
        LivePage page = watch(operator, camera).awaitPictures();
        assertThat(page.texts("live").get(0).getString("mime")).startsWith("video/mp4; codecs=\"avc1.");
        assertThat(manager.get(CAMERAS + camera).json().getJsonObject("state").getString("state"))
                .isEqualTo("live");
        page.close();
        List<JsonObject> lines = register(camera, 2);
        assertThat(lines)
                .extracting(line -> line.getString("action"))
                .containsExactly("camera.watch.started", "camera.watch.ended");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getString("purpose")).isEqualTo("duty");
            assertThat(line.getString("person")).startsWith("p-");
        });
        assertThat(lines.get(1).getJsonObject("details").getInteger("seconds")).isNotNegative();
    }

    @Test
    void withoutPurposeRightScopeOrSourceThereIsNoView() {
        assertThat(refusal(operator, TEST_PICTURE + "/live")).isEqualTo("422 purpose-required");
        assertThat(refusal(operator, TEST_PICTURE + "/live?purpose=%20")).isEqualTo("422 purpose-required");
        assertThat(refusal(staff, TEST_PICTURE + "/live?purpose=duty")).isEqualTo("404 not-found");
        assertThat(refusal(operator, "99042301001310000100/live?purpose=duty")).isEqualTo("409 no-source");
        assertThat(refusal(house.token(DemoHouse.COUNTY, Role.AUDITOR), TEST_PICTURE + "/live?purpose=duty"))
                .isEqualTo("403 forbidden");
        assertThat(refusal("nobody", TEST_PICTURE + "/live?purpose=duty")).startsWith("401 ");
        assertThat(house.visitor()
                        .bearer(staff)
                        .get(CAMERAS + TEST_PICTURE + "/snapshot.jpg?purpose=duty")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTryBeyondTheScopeIsWrittenDown() {
        String camera = small("elsewhere-1");
        String liuhe = house.token(DemoHouse.LIUHE, Role.CENTRE_STAFF);
        assertThat(refusal(liuhe, camera + "/live?purpose=duty")).isEqualTo("404 not-found");
        assertThat(register(camera, 1).get(0).getString("outcome")).isEqualTo("not-found");
    }

    @Test
    void aSnapshotIsAPictureAndALineInTheRegister() {
        String camera = small("snapped-1");
        Visitor.Answer picture =
                house.visitor().bearer(operator).get(CAMERAS + camera + "/snapshot.jpg?purpose=duty&width=160");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
        assertThat(register(camera, 1).get(0).getString("action")).isEqualTo("camera.snapshot");
    }

    @Test
    void aSnapshotOfACameraThatRefusesSaysWhy() {
        manager.post("/api/v1/cameras", newCamera("dead-1", "rtsp://127.0.0.1:1/x"));
        Visitor.Answer none = house.visitor().bearer(operator).get(CAMERAS + "dead-1/snapshot.jpg?purpose=duty");
        assertThat(none.status()).isEqualTo(503);
        assertThat(none.code()).isEqualTo("no-picture");
        assertThat(none.json().getJsonObject("values").getString("reason")).isEqualTo("refused");
    }

    @Test
    void aProbeSaysWhatTheSourceIsOrWhyNot() {
        JsonObject found = manager.send("POST", CAMERAS + small("probed-1") + "/probe", null)
                .json();
        assertThat(found.getString("state")).isEqualTo("live");
        assertThat(found.getInteger("width")).isEqualTo(320);
        assertThat(found.getString("codec")).startsWith("avc1.");
        manager.post("/api/v1/cameras", newCamera("dead-2", "rtsp://127.0.0.1:1/x"));
        assertThat(manager.send("POST", CAMERAS + "dead-2/probe", null).json().getString("reason"))
                .isEqualTo("refused");
        assertThat(manager.send("POST", CAMERAS + "99042301001310000100/probe", null)
                        .json()
                        .getString("reason"))
                .isEqualTo("no-source");
    }

    @Test
    void switchingOffAndRemovingEndsTheViewsWithTheirOwnCodes() {
        String off = small("off-1");
        LivePage one = watch(operator, off).awaitPictures();
        manager.ifMatch(1).patch(CAMERAS + off, new JsonObject().put("enabled", false));
        assertThat(one.awaitClose()).isEqualTo(4409);
        assertThat(one.texts("end")).hasSize(1);
        assertThat(refusal(operator, off + "/live?purpose=duty")).isEqualTo("409 camera-disabled");

        String gone = small("gone-1");
        LivePage other = watch(operator, gone).awaitPictures();
        manager.ifMatch(1).delete(CAMERAS + gone);
        assertThat(other.awaitClose()).isEqualTo(4404);
    }

    @Test
    void movingACameraOutOfScopeEndsTheViewOfWhoStaysBehind() {
        String camera = small("moved-1");
        LivePage stays = watch(operator, camera).awaitPictures();
        LivePage behind = watch(staff, camera).awaitPictures();
        manager.ifMatch(1).patch(CAMERAS + camera, new JsonObject().put("place", DemoHouse.LIUHE));
        assertThat(behind.awaitClose()).isEqualTo(4403);
        int before = stays.texts("end").size();
        assertThat(before).isZero();
        stays.close();
    }

    @Test
    void signingOutEndsTheView() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        LivePage page = watch(token, small("left-1")).awaitPictures();
        assertThat(house.visitor().bearer(token).delete("/api/v1/session").status())
                .isEqualTo(204);
        assertThat(page.awaitClose()).isEqualTo(4401);
    }

    @Test
    void anotherSourceReachesTheViewersWhoAreThere() {
        String camera = small("changed-1");
        LivePage page = watch(operator, camera).awaitPictures();
        manager.ifMatch(1)
                .patch(
                        CAMERAS + camera,
                        new JsonObject()
                                .put("source", new JsonObject().put("url", "test:?width=480&height=270&rate=10")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> page.texts("live").size() > 1);
        assertThat(page.texts("live").get(page.texts("live").size() - 1).getInteger("width"))
                .isEqualTo(480);
        page.close();
    }

    @Test
    void aPairedScreenShowsWhatHangsOnItsWallAndNothingElse() {
        String hung = small("hung-1");
        Visitor controls = house.visitor().bearer(operator);
        JsonObject window = new JsonObject()
                .put("id", "w-screen")
                .put("source", new JsonObject().put("type", "camera").put("camera", hung))
                .put("x", 0)
                .put("y", 0)
                .put("w", 0.5)
                .put("h", 0.5);
        long version =
                controls.post("/api/v1/walls/reception/windows", window).json().getLong("version");
        String ticket = controls.send("POST", "/api/v1/walls/reception/screens/1/ticket", null)
                .json()
                .getString("ticket");
        Visitor.Answer paired = house.visitor().post("/api/v1/session/screen", new JsonObject().put("ticket", ticket));
        assertThat(paired.status()).as(paired.response().body()).isEqualTo(200);
        String screen = paired.json().getString("token");
        assertThat(refusal(screen, small("not-hung-1") + "/live?purpose=wall")).isEqualTo("404 not-found");
        assertThat(house.visitor().bearer(screen).get("/api/v1/walls/main").status())
                .isEqualTo(404);
        assertThat(house.visitor()
                        .bearer(screen)
                        .get("/api/v1/cameras?limit=2000")
                        .json()
                        .getJsonArray("items"))
                .hasSizeLessThan(10);
        LivePage page = LivePage.open(house.vertx, house.port(), screen, CAMERAS + hung + "/live?purpose=wall")
                .awaitPictures();
        assertThat(controls.ifMatch(version)
                        .delete("/api/v1/walls/reception/windows/w-screen")
                        .status())
                .isEqualTo(200);
        assertThat(page.awaitClose()).isEqualTo(4411);
    }

    @Test
    void whatHangsIsKeptRunningWithoutAnyViewer() {
        String camera = small("warm-1");
        JsonObject window = new JsonObject()
                .put("source", new JsonObject().put("type", "camera").put("camera", camera))
                .put("x", 0.5)
                .put("y", 0.5)
                .put("w", 0.5)
                .put("h", 0.5);
        house.visitor().bearer(operator).post("/api/v1/walls/main/windows", window);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> manager.get(CAMERAS + camera)
                        .json()
                        .getJsonObject("state")
                        .getString("state")
                        .equals("live"));
        assertThat(house.relays.state(new StreamId(camera)).live()).isTrue();
    }
}
