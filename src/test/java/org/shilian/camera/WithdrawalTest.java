package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** Whose rights are withdrawn while watching sees the picture stop, and is told why. */
class WithdrawalTest {
    private static final String CAMERAS = "/api/v1/cameras/";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @AutoClose
    static final DemoHouse house = DemoHouse.open();

    static final Visitor manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);

    private static String camera(boolean sensitive) {
        String id = "withdrawn-" + NUMBER.incrementAndGet();
        JsonObject camera = CatalogueTest.camera()
                .put("id", id)
                .put("sensitive", sensitive)
                .put("source", new JsonObject().put("url", "test:?width=320&height=240&rate=10"));
        assertThat(manager.post("/api/v1/cameras", camera).status()).isEqualTo(201);
        return id;
    }

    private static LivePage watch(String token, String camera, String purpose) {
        return LivePage.open(house.vertx, house.port(), token, CAMERAS + camera + "/live?purpose=" + purpose)
                .awaitPictures();
    }

    private static LivePage watch(String token, String camera) {
        return watch(token, camera, "duty");
    }

    private static String refusal(String token, String camera, String purpose) {
        return LivePage.refusal(house.vertx, house.port(), token, CAMERAS + camera + "/live?purpose=" + purpose);
    }

    private static String person(String token) {
        return house.visitor()
                .bearer(token)
                .get("/api/v1/session")
                .json()
                .getJsonObject("person")
                .getString("id");
    }

    private static void change(String token, JsonObject change) {
        String person = "/api/v1/people/" + person(token);
        long version = manager.get(person).json().getLong("version");
        assertThat(manager.ifMatch(version).patch(person, change).status()).isEqualTo(200);
    }

    private static JsonObject grant(String person, String camera, String right, String effect) {
        return new JsonObject()
                .put("person", person)
                .put("camera", camera)
                .put("right", right)
                .put("effect", effect)
                .put("reason", "专项工作需要");
    }

    private static String give(JsonObject grant) {
        Visitor.Answer given = manager.post("/api/v1/grants", grant);
        assertThat(given.status()).as(given.response().body()).isEqualTo(201);
        return given.json().getString("id");
    }

    @Test
    void theRoleIsTakenAway() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(false);
        LivePage page = watch(token, camera);
        change(token, new JsonObject().put("roles", new JsonArray().add("clerk")));
        assertThat(page.awaitClose()).isEqualTo(4403);
        assertThat(refusal(token, camera, "duty")).isEqualTo("403 forbidden");
    }

    @Test
    void theScopeIsTakenAway() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(false);
        LivePage page = watch(token, camera);
        change(token, new JsonObject().put("scope", new JsonArray().add(DemoHouse.LIUHE)));
        assertThat(page.awaitClose()).isEqualTo(4403);
        assertThat(refusal(token, camera, "duty")).isEqualTo("404 not-found");
    }

    @Test
    void theAccountIsClosed() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        LivePage page = watch(token, camera(false));
        change(token, new JsonObject().put("disabled", true));
        assertThat(page.awaitClose()).isEqualTo(4401);
    }

    @Test
    void theSessionIsEndedByAnAdministrator() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        LivePage page = watch(token, camera(false));
        String session = manager.get("/api/v1/sessions?person=" + person(token))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        assertThat(manager.delete("/api/v1/sessions/" + session).status()).isEqualTo(204);
        assertThat(page.awaitClose()).isEqualTo(4401);
    }

    @Test
    void aGrantDenies() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(false);
        LivePage page = watch(token, camera);
        give(grant(person(token), camera, "camera.watch", "deny"));
        assertThat(page.awaitClose()).isEqualTo(4413);
        assertThat(page.texts("end").get(0).getString("reason")).isEqualTo("access-withdrawn");
        assertThat(refusal(token, camera, "duty")).isEqualTo("403 access-refused");
        assertThat(house.visitor()
                        .bearer(token)
                        .get(CAMERAS + camera + "/snapshot.jpg?purpose=duty")
                        .code())
                .isEqualTo("access-refused");
    }

    @Test
    void theAllowanceBeyondTheScopeIsWithdrawn() {
        String token = house.token(DemoHouse.LIUHE, Role.CENTRE_STAFF);
        String camera = camera(false);
        assertThat(refusal(token, camera, "duty")).isEqualTo("404 not-found");
        String grant = give(grant(person(token), camera, "camera.watch", "allow"));
        LivePage page = watch(token, camera);
        assertThat(manager.delete("/api/v1/grants/" + grant).status()).isEqualTo(204);
        assertThat(page.awaitClose()).isEqualTo(4403);
        assertThat(refusal(token, camera, "duty")).isEqualTo("404 not-found");
    }

    @Test
    void theGrantRunsOut() {
        String token = house.token(DemoHouse.LIUHE, Role.CENTRE_STAFF);
        String camera = camera(false);
        String until = house.time.instant().plus(Duration.ofHours(1)).toString();
        give(grant(person(token), camera, "camera.watch", "allow").put("until", until));
        LivePage page = watch(token, camera);
        house.time.pass(Duration.ofHours(1));
        assertThat(page.awaitClose()).isEqualTo(4403);
    }

    @Test
    void anotherNodeHearsOfTheGrant() throws IOException {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(false);
        DemoHouse second = new DemoHouse(
                house.database, Files.createDirectories(house.folder().resolve("second")), null);
        try {
            LivePage page = LivePage.open(second.vertx, second.port(), token, CAMERAS + camera + "/live?purpose=duty")
                    .awaitPictures();
            give(grant(person(token), camera, "camera.view", "deny"));
            assertThat(page.awaitClose()).isEqualTo(4413);
        } finally {
            second.stop();
        }
    }

    @Test
    void theCameraBecomesSensitive() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(false);
        LivePage page = watch(token, camera);
        manager.ifMatch(1).patch(CAMERAS + camera, new JsonObject().put("sensitive", true));
        assertThat(page.awaitClose()).isEqualTo(4413);

        String granted = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String other = camera(false);
        give(grant(person(granted), other, "camera.watch", "allow"));
        LivePage dutiful = watch(granted, other);
        manager.ifMatch(1).patch(CAMERAS + other, new JsonObject().put("sensitive", true));
        assertThat(dutiful.awaitClose()).isEqualTo(4415);
    }

    @Test
    void aSensitiveCameraNeedsAGrantAndAPurpose() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(true);
        String words = "%E6%A0%B8%E5%AF%B9%E7%A7%AF%E6%B0%B4";
        assertThat(refusal(token, camera, words)).isEqualTo("403 access-refused");
        give(grant(person(token), camera, "camera.watch", "allow"));
        assertThat(refusal(token, camera, "duty")).isEqualTo("422 purpose-required");
        assertThat(refusal(token, camera, "why")).isEqualTo("422 purpose-too-short");
        assertThat(refusals(token, 3))
                .containsExactly(
                        "camera/%s access-refused".formatted(camera),
                        "camera/%s purpose-required".formatted(camera),
                        "camera/%s purpose-too-short".formatted(camera));
        LivePage page = watch(token, camera, words);
        assertThat(page.texts("lease").get(0).getInteger("seconds")).isBetween(800, 900);
        page.close();
    }

    @Test
    void theLeaseEndsWithNoticeUnlessItIsRenewed() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        LivePage page = watch(token, camera(false));
        page.send(new JsonObject().put("type", "renew")).send(new JsonObject().put("type", 7));
        page.awaitTexts("lease", 2);
        house.time.pass(Duration.ofHours(8).minusSeconds(30));
        page.awaitTexts("lease-ending", 1);
        page.send(new JsonObject().put("type", "renew")).awaitTexts("lease", 3);
        assertThat(page.texts("lease").get(2).getInteger("seconds")).isGreaterThan(28_000);
        house.time.pass(Duration.ofHours(8));
        assertThat(page.awaitClose()).isEqualTo(4412);
        assertThat(page.texts("end").get(0).getString("reason")).isEqualTo("lease-expired");
    }

    private static String screen(Visitor controls, String camera, String purpose) {
        JsonObject source = new JsonObject().put("type", "camera").put("camera", camera);
        JsonObject window = new JsonObject()
                .put("source", purpose.isEmpty() ? source : source.put("purpose", purpose))
                .put("x", 0)
                .put("y", 0)
                .put("w", 0.5)
                .put("h", 0.5);
        Visitor.Answer hung = controls.post("/api/v1/walls/main/windows", window);
        assertThat(hung.status()).as(hung.response().body()).isEqualTo(201);
        String ticket = controls.send("POST", "/api/v1/walls/main/screens/1/ticket", null)
                .json()
                .getString("ticket");
        return house.visitor()
                .post("/api/v1/session/screen", new JsonObject().put("ticket", ticket))
                .json()
                .getString("token");
    }

    @Test
    void whoHungAPictureLosesTheRight() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(false);
        LivePage wall = watch(screen(house.visitor().bearer(token), camera, ""), camera);
        assertThat(wall.texts("lease")).isEmpty();
        change(token, new JsonObject().put("scope", new JsonArray().add(DemoHouse.LIUHE)));
        assertThat(wall.awaitClose()).isEqualTo(4414);
        assertThat(wall.texts("end").get(0).getString("reason")).isEqualTo("hung-without-right");
    }

    @Test
    void whoHungAPictureIsGone() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(false);
        LivePage wall = watch(screen(house.visitor().bearer(token), camera, ""), camera);
        String person = "/api/v1/people/" + person(token);
        assertThat(manager.ifMatch(1).delete(person).status()).isEqualTo(204);
        assertThat(wall.awaitClose()).isEqualTo(4414);
    }

    @Test
    void aSensitiveCameraHangsForAPurposeAndForAWhile() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(true);
        give(grant(person(token), camera, "camera.watch", "allow"));
        Visitor controls = house.visitor().bearer(token);
        JsonObject bare = new JsonObject()
                .put("source", new JsonObject().put("type", "camera").put("camera", camera))
                .put("x", 0)
                .put("y", 0)
                .put("w", 0.5)
                .put("h", 0.5);
        Visitor.Answer refused = controls.post("/api/v1/walls/main/windows", bare);
        assertThat(refused.code()).isEqualTo("purpose-required");
        assertThat(refused.json().getJsonObject("values").getBoolean("sensitive"))
                .isTrue();
        assertThat(refusals(token, 1)).containsExactly("hangWindow purpose-required");
        LivePage wall = watch(screen(controls, camera, "核对桥下积水"), camera);
        assertThat(wall.texts("lease").get(0).getString("purpose")).isEqualTo("核对桥下积水");
        assertThat(wall.texts("lease").get(0).getBoolean("renewable")).isFalse();
        house.time.pass(Duration.ofMinutes(15));
        assertThat(wall.awaitClose()).isEqualTo(4412);
    }

    /** What the register says that person was refused, the oldest first, once it says so many things. */
    private static List<String> refusals(String token, int lines) {
        String asked = "/api/v1/audit?action=refused&person=" + person(token);
        Visitor auditor = house.as(DemoHouse.COUNTY, Role.AUDITOR);
        Awaitility.await().until(() -> items(auditor.get(asked)).size() >= lines);
        List<String> refusals = new ArrayList<>(items(auditor.get(asked)).stream()
                .map(line -> line.getString("subject") + " " + line.getString("outcome"))
                .toList());
        Collections.reverse(refusals);
        return refusals;
    }

    private static List<JsonObject> items(Visitor.Answer answer) {
        return answer.json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    @Test
    void theAnswerSaysWhy() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        String camera = camera(true);
        JsonObject own =
                house.visitor().bearer(token).get(CAMERAS + camera + "/access").json();
        assertThat(own.getBoolean("purposeRequired")).isTrue();
        JsonObject watching = own.getJsonArray("decisions").getJsonObject(1);
        assertThat(watching.getBoolean("allowed")).isFalse();
        assertThat(watching.getJsonArray("grounds").encode())
                .contains("role-gives", "within-scope", "sensitive-needs-grant");
        assertThat(manager.get(CAMERAS + camera + "/access?person=" + person(token))
                        .json()
                        .getJsonArray("decisions"))
                .isEqualTo(own.getJsonArray("decisions"));
        assertThat(house.visitor()
                        .bearer(token)
                        .get(CAMERAS + camera + "/access?person=p-other")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void badGrantsAreRefusedAndHostileTextStaysText() {
        String camera = camera(false);
        JsonObject good = grant(person(house.token(DemoHouse.COUNTY, Role.OPERATOR)), camera, "camera.watch", "deny");
        assertThat(manager.post("/api/v1/grants", good.copy().put("role", "operator"))
                        .code())
                .isEqualTo("grant-for-whom");
        assertThat(manager.post("/api/v1/grants", good.copy().put("place", DemoHouse.COUNTY))
                        .code())
                .isEqualTo("grant-for-what");
        assertThat(manager.post("/api/v1/grants", good.copy().put("camera", "nowhere"))
                        .code())
                .isEqualTo("unknown-camera");
        assertThat(manager.post("/api/v1/grants", good.copy().put("person", "p-nobody"))
                        .code())
                .isEqualTo("no-such-person");
        assertThat(manager.post(
                                "/api/v1/grants",
                                good.copy().put("from", "2026-01-02T00:00:00Z").put("until", "2026-01-01T00:00:00Z"))
                        .code())
                .isEqualTo("grant-without-time");
        assertThat(manager.post("/api/v1/grants", good.copy().put("reason", "a\u202eb"))
                        .code())
                .isEqualTo("forbidden-character");
        Visitor liuhe = house.as(DemoHouse.LIUHE, Role.ADMINISTRATOR);
        assertThat(liuhe.post("/api/v1/grants", good).code()).isEqualTo("outside-scope");
        String hostile = "<img src=x onerror=alert(1)>'; drop table camera_grant; --";
        String id = give(good.copy().put("reason", hostile));
        JsonArray listed = manager.get("/api/v1/grants?camera=" + camera).json().getJsonArray("items");
        assertThat(listed.getJsonObject(0).getString("id")).isEqualTo(id);
        assertThat(listed.getJsonObject(0).getString("reason")).isEqualTo(hostile);
        assertThat(liuhe.get("/api/v1/grants?camera=" + camera).json().getJsonArray("items"))
                .isEmpty();
    }
}
