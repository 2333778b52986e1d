package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** What the police are told of cameras, by when, and what is refused. */
class FilingTest {
    private static final String FILING = "/api/v1/cameras/filing";

    @AutoClose
    static final DemoHouse house = DemoHouse.open();

    static final Visitor manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);

    private static LocalDate today() {
        return LocalDate.now(house.time);
    }

    private static JsonObject camera(String id) {
        return CatalogueTest.camera()
                .put("id", id)
                .put("device", "bullet")
                .put("inUseSince", today().minusDays(20).toString());
    }

    private static void add(JsonObject camera) {
        assertThat(manager.post("/api/v1/cameras", camera).status()).isEqualTo(201);
    }

    private static List<JsonObject> items() {
        return manager.get(FILING + "?limit=2000").json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static JsonObject item(String camera) {
        return items().stream()
                .filter(item -> item.getString("camera").equals(camera))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject filing(String camera, LocalDate day, String number) {
        return new JsonObject()
                .put("cameras", new JsonArray().add(camera))
                .put("filedOn", day.toString())
                .put("number", number);
    }

    private static List<String> lines() {
        return manager.get(FILING + ".csv").response().body().lines().toList();
    }

    @Test
    void theMostUrgentComesFirstUntilItIsFiledAndAgainWhenItChanges() {
        add(camera("file-1"));
        assertThat(item("file-1").getInteger("daysLeft")).isEqualTo(10);
        assertThat(items().stream().map(item -> item.getInteger("daysLeft")).filter(Objects::nonNull))
                .isSorted();
        assertThat(manager.post(FILING, filing("file-1", today(), "公备〔2026〕1号")).status())
                .isEqualTo(200);
        JsonObject filed = manager.get("/api/v1/cameras/file-1").json();
        assertThat(filed.getString("filingNumber")).isEqualTo("公备〔2026〕1号");
        assertThat(filed.getString("fileUntil")).isNull();
        house.time.pass(Duration.ofDays(1));
        manager.ifMatch(2).patch("/api/v1/cameras/file-1", new JsonObject().put("keepWarm", true));
        assertThat(manager.get("/api/v1/cameras/file-1").json().getString("fileUntil"))
                .isNull();
        manager.ifMatch(3).patch("/api/v1/cameras/file-1", new JsonObject().put("retentionDays", 60));
        assertThat(item("file-1").getInteger("daysLeft")).isEqualTo(30);
        assertThat(manager.post(FILING, filing("file-1", today(), "公备〔2026〕1号")).status())
                .isEqualTo(200);
        JsonArray written = house.as(DemoHouse.COUNTY, Role.AUDITOR)
                .get("/api/v1/audit?action=camera.filed&subject=camera/file-1")
                .json()
                .getJsonArray("items");
        assertThat(written.getJsonObject(0).getJsonObject("details").getString("filingNumber"))
                .isEqualTo("公备〔2026〕1号");
    }

    @Test
    void theTableNamesWhatIsMissingAndHostileTextIsNoFormula() {
        add(camera("file-2")
                .put("name", "=HYPERLINK(\"http://x\")")
                .put("signageConfirmed", false)
                .put("retentionDays", (Object) null)
                .put("device", (Object) null));
        String line = lines().stream()
                .filter(each -> each.startsWith("file-2"))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("\"'=HYPERLINK(").endsWith("设备类型、提示标识、存储天数");
        assertThat(lines().get(0)).startsWith("\uFEFF点位编码,名称").endsWith("待补充");
        assertThat(lines()).hasSizeGreaterThan(1_000);
        Visitor.Answer excel = manager.get(FILING + ".xlsx");
        assertThat(excel.status()).isEqualTo(200);
        assertThat(excel.header("Content-Disposition")).endsWith(".xlsx\"");
        Visitor liuhe = house.as(DemoHouse.LIUHE, Role.ADMINISTRATOR);
        assertThat(liuhe.get(FILING + ".csv").response().body()).doesNotContain("file-2");
    }

    @Test
    void aFilingOfSeveralIsAllOrNothing() {
        add(camera("file-3"));
        JsonObject both = filing("file-3", today(), "1")
                .put("cameras", new JsonArray().add("file-3").add("nowhere"));
        assertThat(manager.post(FILING, both).status()).isEqualTo(404);
        assertThat(manager.get("/api/v1/cameras/file-3").json().getString("filedOn"))
                .isNull();
        assertThat(manager.post(FILING, filing("file-3", today().plusDays(1), "1"))
                        .code())
                .isEqualTo("filed-in-future");
        assertThat(manager.post(FILING, filing("file-3", today().minusDays(90), "1"))
                        .code())
                .isEqualTo("filed-before-use");
        assertThat(manager.post(FILING, filing("file-3", today(), "1").put("filedOn", "2026-02-30"))
                        .code())
                .isEqualTo("not-a-day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guest-room",
                "private-room",
                "resting-room",
                "fitting-room",
                "dormitory",
                "home",
                "toilet",
                "bathroom",
                "changing-room",
                "nursing-room",
                "treatment-room",
                "counselling-room"
            })
    void aPlaceOfPrivateLifeIsRefused(String type) {
        assertThat(manager.post("/api/v1/cameras", camera("private-1").put("placeType", type))
                        .code())
                .isEqualTo("forbidden-place-type");
    }

    @Test
    void nearAProtectedUnitItsConsentComesFirst() {
        JsonObject camera = camera("file-4").put("nearProtected", true);
        assertThat(manager.post("/api/v1/cameras", camera).code()).isEqualTo("consent-required");
        add(camera.put("consent", "某部队，2026-01-02 函〔2026〕3号"));
        assertThat(manager.post("/api/v1/cameras", camera("file-5").put("device", "drone"))
                        .status())
                .isEqualTo(400);
    }
}
