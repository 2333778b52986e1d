package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** The catalogue over HTTP, in the demo county. */
class CatalogueTest {
    private static final String CAMERAS = "/api/v1/cameras";

    @AutoClose
    static final DemoHouse house = DemoHouse.open(new FakeReadings());

    static final Visitor manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
    static final Visitor operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
    static final Visitor staff = house.as(DemoHouse.QINGXI, Role.CENTRE_STAFF);

    static JsonObject camera() {
        return new JsonObject()
                .put("name", "清溪镇·试验路口·01")
                .put("place", "990423101201")
                .put("unit", "u-centre-101")
                .put("lat", 31.1)
                .put("lon", 110.6)
                .put("kind", "crossroads")
                .put("placeType", "road")
                .put("owner", "清溪镇综治中心")
                .put("legalPurpose", "公共安全")
                .put("signageConfirmed", true);
    }

    @Test
    void unitAndPositionAreThoseOfThePlaceUnlessTheyAreNamed() {
        JsonObject bare = camera();
        List.of("unit", "lat", "lon").forEach(bare::remove);
        JsonObject made = manager.post(CAMERAS, bare).json();
        JsonObject place = manager.get("/api/v1/places/990423101201").json();
        assertThat(made.getString("unit"))
                .isEqualTo(place.getJsonObject("responsible").getString("unit"));
        assertThat(made.getDouble("lat")).isEqualTo(place.getDouble("lat"));
        assertThat(made.getDouble("lon")).isEqualTo(place.getDouble("lon"));

        assertThat(manager.post(CAMERAS, bare.copy().put("lat", 31.1)).code()).isEqualTo("invalid-request");
        assertThat(manager.post(CAMERAS, bare.copy().put("place", "990423999")).status())
                .isEqualTo(422);
    }

    private static List<JsonObject> items(Visitor.Answer answer) {
        return answer.json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void listsEveryCameraOnceThroughPagesOfACursor() {
        Set<String> seen = new HashSet<>();
        String after = "";
        int pages = 0;
        while (after != null) {
            Visitor.Answer page = operator.get(CAMERAS + "?limit=137" + (after.isEmpty() ? "" : "&after=" + after));
            items(page)
                    .forEach(camera ->
                            assertThat(seen.add(camera.getString("id"))).isTrue());
            after = page.json().getString("next");
            pages++;
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(990);
        assertThat(pages).isGreaterThan(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"梅溪村村口", "meixicun", "sqzmxc", "arch", "牌坊"})
    void findsByCharactersPinyinInitialsAndEnglish(String typed) {
        assertThat(items(operator.get(CAMERAS + "?q=" + encoded(typed))))
                .extracting(camera -> camera.getString("name"))
                .contains("石桥镇梅溪村村口牌坊");
    }

    @Test
    void narrowsByPlaceAndState() {
        List<JsonObject> found = items(operator.get(CAMERAS + "?limit=2000&state=offline&place=" + DemoHouse.LIUHE));
        assertThat(found).isNotEmpty().allSatisfy(camera -> {
            assertThat(camera.getString("place")).startsWith(DemoHouse.LIUHE);
            assertThat(camera.getJsonObject("state").getString("reason")).isEqualTo("no-source");
        });
    }

    @Test
    void namesTheUnitToCall() {
        JsonObject camera = operator.get(CAMERAS + "/99042301001310000001").json();
        assertThat(camera.getJsonObject("state").getJsonObject("responsible"))
                .isEqualTo(new JsonObject()
                        .put("unit", "u-centre-101")
                        .put("name", "清溪镇综治中心")
                        .put("phone", "0900-5550117"));
        assertThat(camera.getString("placeName")).isEqualTo("清溪镇清溪村第一网格");
        assertThat(camera.getString("unitName")).isEqualTo("清溪镇综治中心");
    }

    @Test
    void aTownshipSeesItsOwnAndCannotTellWhetherOthersExist() {
        assertThat(items(staff.get(CAMERAS + "?limit=2000")))
                .isNotEmpty()
                .allSatisfy(camera -> assertThat(camera.getString("place")).startsWith(DemoHouse.QINGXI));
        Visitor.Answer foreign = staff.get(CAMERAS + "/99042302001310000001");
        Visitor.Answer absent = staff.get(CAMERAS + "/nowhere");
        assertThat(foreign.status()).isEqualTo(absent.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo(absent.code());
        assertThat(staff.post(CAMERAS, camera()).status()).isEqualTo(403);
    }

    @Test
    void onlyThoseWhoManageSeeTheSource() {
        assertThat(operator.get(CAMERAS + "/99042301001310000001").json().containsKey("source"))
                .isFalse();
        assertThat(manager.get(CAMERAS + "/99042301001310000001")
                        .json()
                        .getJsonObject("source")
                        .getString("url"))
                .isEqualTo("file:clips/township-gate.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"toilet", "changing-room", "nursing-room", "guest-room", "counselling-room", "dormitory"})
    void refusesPlacesWherePrivateLifeCanBeSeen(String type) {
        Visitor.Answer answer = manager.post(CAMERAS, camera().put("placeType", type));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("forbidden-place-type");
        assertThat(manager.ifMatch(1)
                        .patch(CAMERAS + "/99042301001310000020", new JsonObject().put("placeType", type))
                        .code())
                .isEqualTo("forbidden-place-type");
    }

    @Test
    void refusesWhatMakesNoLawfulCamera() {
        assertThat(manager.post(CAMERAS, camera().put("retentionDays", 29)).code())
                .isEqualTo("retention-out-of-range");
        assertThat(manager.post(CAMERAS, camera().put("place", "990423999")).code())
                .isEqualTo("unknown-place");
        assertThat(manager.post(CAMERAS, camera().put("legalPurpose", " ")).code())
                .isEqualTo("empty-text");
        assertThat(manager.post(CAMERAS, camera().put("id", "99042301001310000001"))
                        .code())
                .isEqualTo("camera-exists");
        JsonArray mask =
                new JsonArray().add(new JsonArray().add(new JsonArray().add(0).add(0)));
        assertThat(manager.post(CAMERAS, camera().put("masks", mask)).status()).isEqualTo(400);
    }

    @Test
    void hostileNamesAreTextOrRefused() {
        JsonObject script = camera().put("name", "<script>alert('x')</script>");
        assertThat(manager.post(CAMERAS, script).json().getString("name")).isEqualTo("<script>alert('x')</script>");
        assertThat(manager.post(CAMERAS, camera().put("name", "a\u202Eb")).code())
                .isEqualTo("forbidden-character");
        assertThat(manager.post(CAMERAS, camera().put("name", "a\u0000b")).status())
                .isBetween(400, 422);
        assertThat(manager.post(CAMERAS, camera().put("name", "村".repeat(10_000)))
                        .status())
                .isEqualTo(400);
        assertThat(manager.post(CAMERAS, camera().put("name", "'; drop table camera; --"))
                        .status())
                .isEqualTo(201);
        assertThat(operator.get(CAMERAS + "?q=" + encoded("drop table")).json().getJsonArray("items"))
                .isNotEmpty();
    }

    @Test
    void ofTwoChangesOfOneVersionOneWins() {
        String path = CAMERAS + "/99042301001310000021";
        List<Visitor.Answer> answers = List.of("甲", "乙", "丙", "丁").parallelStream()
                .map(name -> manager.ifMatch(1).patch(path, new JsonObject().put("name", name)))
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 412)
                .hasSize(3)
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo("stale-version");
                    assertThat(answer.json().getJsonObject("values").getLong("version"))
                            .isEqualTo(2);
                });
        assertThat(manager.patch(path, new JsonObject().put("name", "戊")).status())
                .isEqualTo(428);
    }

    @Test
    void whatIsRemovedIsGoneAndMayBeEnteredAgain() {
        String path = CAMERAS + "/again-1";
        assertThat(manager.post(CAMERAS, camera().put("id", "again-1")).header("Location"))
                .isEqualTo(path);
        assertThat(manager.ifMatch(1).delete(path).status()).isEqualTo(204);
        assertThat(manager.get(path).status()).isEqualTo(404);
        assertThat(manager.post(CAMERAS, camera().put("id", "again-1")).status())
                .isEqualTo(201);
        assertThat(manager.get(path).header("ETag")).isEqualTo("\"1\"");
    }
}
