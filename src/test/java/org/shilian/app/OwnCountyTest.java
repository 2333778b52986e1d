package org.shilian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.app.CommandCentre.Mode;
import org.shilian.http.Visitor;
import org.shilian.store.TestDatabase;

/** The whole program with an empty county of its own: what an administrator sets up, and what is said of the centre. */
class OwnCountyTest {
    private static final String PASSWORD = "a-long-enough-pass-2026";
    private static final String TABLE = """
            编码,名称,类型,纬度,经度,边界
            110101,"云上县",县,31.0,110.6,110.5 30.9;110.7 30.9;110.6 31.1
            110101001,清水镇,镇,31.1,110.61,
            110101001001,上游村,村,31.12,110.62,
            """;

    @TempDir
    private static Path folder;

    private static CommandCentre centre;
    private static Visitor admin;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        TestDatabase.prepare(folder);
        Path file = folder.resolve("shilian.yaml");
        Files.writeString(file, "identity:\n  idle: 11h\nhttp:\n  origins: [\"https://wall.example\"]\n");
        Map<String, String> environment = Map.of(
                "SHILIAN_DATA",
                folder.toString(),
                "SHILIAN_HTTP_PORT",
                "0",
                "SHILIAN_UDP_PORT",
                "0",
                "SHILIAN_ADMIN_PASSWORD",
                PASSWORD);
        centre = new CommandCentre(
                SettingsReader.read(file, environment), Mode.SERVE, SettingsInForce.read(file, environment));
        await(centre.start());
        Visitor visitor = new Visitor(centre.port());
        JsonObject pair = new JsonObject().put("user", "admin").put("password", PASSWORD);
        admin = visitor.bearer(visitor.post("/api/v1/session", pair).json().getString("token"));
        take(TABLE, "all");
    }

    @AfterAll
    static void close() {
        await(centre.stop());
    }

    private static JsonObject take(String table, String mode) {
        return admin.upload("/api/v1/places/import?mode=" + mode, "text/csv", table.getBytes(StandardCharsets.UTF_8))
                .json();
    }

    private static List<JsonObject> items(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject place(String code) {
        return admin.get("/api/v1/places/" + code).json();
    }

    @Test
    void takesATableOfPlacesAndSaysWhatEachLineDid() {
        assertThat(place("110101").getString("name")).isEqualTo("云上县");
        assertThat(place("110101").getJsonArray("boundary")).hasSize(3);
        assertThat(place("110101001001").getString("kind")).isEqualTo("village");
        JsonObject again = take(TABLE.replace("清水镇", "清泉镇"), "check");
        assertThat(again.getInteger("kept")).isZero();
        assertThat(again.getInteger("same")).isEqualTo(2);
        assertThat(again.getInteger("changed")).isEqualTo(1);
        assertThat(place("110101001").getString("name")).isEqualTo("清水镇");
    }

    @Test
    void namesEachWrongLineAndTakesTheGoodOnesOrNoneByChoice() {
        String table = """
                code;name;kind;lat;lon
                110101002;白石乡;township;31.2;110.7
                110101002001;;village;31.2;110.7
                110101002002;<b onclick="x()">村</b>;village;north;110.7
                1101010;短码;;31;110
                110101009001;孤村;village;31;110
                110101002;又一个白石乡;;31;110
                110101002003;网格;grid;31;110
                110101002004;远方村;village;131;110
                """;
        JsonObject none = take(table, "all");
        assertThat(none.getString("code")).isEqualTo("bad-lines");
        JsonObject report = none.getJsonObject("values").getJsonObject("report");
        assertThat(report.getInteger("kept")).isZero();
        assertThat(report.getInteger("new")).isEqualTo(1);
        assertThat(items(report.getJsonArray("bad")))
                .extracting(line -> line.getInteger("line") + " " + line.getString("code"))
                .containsExactly(
                        "3 empty-text",
                        "4 not-a-number",
                        "5 not-a-place-code",
                        "6 place-without-parent",
                        "7 line-twice",
                        "8 kind-mismatch",
                        "9 not-a-position");
        assertThat(admin.get("/api/v1/places/110101002").status()).isEqualTo(404);
        assertThat(take(table, "good").getInteger("kept")).isEqualTo(1);
        assertThat(place("110101002").getString("name")).isEqualTo("白石乡");
        assertThat(admin.ifMatch(1).delete("/api/v1/places/110101002").status()).isEqualTo(204);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(take("code,name\n110101003,x\n", "check").getString("code")).isEqualTo("missing-columns");
        assertThat(take("code,name,lat,lon,颜色\n110101003,x,31,110,红\n", "check").getString("code"))
                .isEqualTo("unknown-columns");
        assertThat(take("code,name,lat,lon\n", "check").getString("code")).isEqualTo("no-lines");
        assertThat(take("code,name,lat,lon\n110101003,\"never closed,31,110\n", "check")
                        .getString("code"))
                .isEqualTo("unreadable-table");
    }

    @Test
    void givesThePlacesAsATableThatSaysTheSameWhenItComesBack() {
        String table = admin.get("/api/v1/places/export?format=csv").response().body();
        JsonObject back = take(table, "check");
        assertThat(table)
                .contains("编码,名称,类型,纬度,经度,边界", "110101,云上县,county,31.0,110.6,110.5 30.9; 110.7 30.9; 110.6 31.1");
        assertThat(back.getInteger("lines")).isPositive().isEqualTo(back.getInteger("same"));
        assertThat(admin.get("/api/v1/places/export?template=true").response().body())
                .endsWith("编码,名称,类型,纬度,经度,边界\r\n");
    }

    @Test
    void addsChangesAndRemovesAPlaceThatIsEmpty() {
        JsonObject grid = new JsonObject()
                .put("code", "110101001001001")
                .put("name", "第一网格")
                .put("lat", 31.1)
                .put("lon", 110.6);
        assertThat(admin.post("/api/v1/places", grid).status()).isEqualTo(201);
        assertThat(admin.post("/api/v1/places", grid).code()).isEqualTo("place-exists");
        assertThat(admin.post("/api/v1/places", grid.copy().put("code", "110101777001"))
                        .code())
                .isEqualTo("place-without-parent");
        String path = "/api/v1/places/110101001001001";
        JsonObject moved = new JsonObject().put("lat", 31.2).put("name", "东网格");
        assertThat(admin.ifMatch(1).patch(path, moved).json().getInteger("version"))
                .isEqualTo(2);
        assertThat(admin.ifMatch(1).patch(path, moved).code()).isEqualTo("stale-version");
        assertThat(place("110101001001001").getString("name")).isEqualTo("东网格");
        Visitor.Answer kept = admin.ifMatch(1).delete("/api/v1/places/110101001001");
        assertThat(kept.code()).isEqualTo("place-in-use");
        assertThat(kept.json().getJsonObject("values").getInteger("places")).isEqualTo(1);
        assertThat(admin.ifMatch(2).delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void keepsAUnitThatCamerasNameAndSaysHowMany() {
        JsonObject unit = new JsonObject()
                .put("name", "清水镇综治中心")
                .put("kind", "township-centre")
                .put("place", "110101001");
        JsonObject made = admin.post("/api/v1/units", unit).json();
        JsonObject camera = new JsonObject()
                .put("id", "c-own")
                .put("name", "街口")
                .put("place", "110101001")
                .put("unit", made.getString("id"))
                .put("lat", 31.1)
                .put("lon", 110.6)
                .put("kind", "street")
                .put("placeType", "road")
                .put("owner", "镇")
                .put("legalPurpose", "公共安全")
                .put("signageConfirmed", true);
        assertThat(admin.post("/api/v1/cameras", camera).status()).isEqualTo(201);
        String path = "/api/v1/units/" + made.getString("id");
        assertThat(admin.get(path).json().getJsonObject("use").getInteger("cameras"))
                .isEqualTo(1);
        Visitor.Answer kept = admin.ifMatch(1).delete(path);
        assertThat(kept.code()).isEqualTo("unit-in-use");
        assertThat(kept.json().getJsonObject("values").getInteger("cameras")).isEqualTo(1);
        assertThat(admin.ifMatch(1).delete("/api/v1/places/110101001").code()).isEqualTo("place-in-use");
        assertThat(admin.ifMatch(1).delete("/api/v1/cameras/c-own").status()).isEqualTo(204);
        assertThat(admin.ifMatch(1).delete(path).status()).isEqualTo(204);
    }

    @Test
    void showsTheSettingsInForceWhereTheyCameFromAndNoSecret() {
        List<JsonObject> settings = items(admin.get("/api/v1/settings").json().getJsonArray("items"));
        assertThat(settings)
                .hasSameSizeAs(SettingsTree.keys(SettingsReader.reference()))
                .allSatisfy(setting -> {
                    JsonObject meaning = setting.getJsonObject("meaning");
                    assertThat(meaning.getString("en")).matches("[A-Z].*\\.");
                    assertThat(meaning.getString("zh")).matches(".*\\p{IsHan}.*。");
                });
        assertThat(settings)
                .filteredOn("map.key", "identity.idle")
                .singleElement()
                .satisfies(setting -> {
                    assertThat(setting.getString("value")).isEqualTo("11h");
                    assertThat(setting.getString("origin")).isEqualTo("file");
                });
        assertThat(settings)
                .filteredOn("map.key", "admin.password")
                .singleElement()
                .satisfies(setting -> {
                    assertThat(setting.getString("value")).isNull();
                    assertThat(setting.getBoolean("set")).isTrue();
                    assertThat(setting.getString("origin")).isEqualTo("environment");
                });
        assertThat(settings.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void neverShowsThePasswordOfADatabaseAndKnowsEverySecretByItsName() {
        Map<String, String> environment =
                Map.of("SHILIAN_DATABASE_URL", "postgresql://centre:s3cret-word@db.example:5432/shilian");
        assertThat(SettingsInForce.read(Path.of("none.yaml"), environment).toString())
                .contains("postgresql://***@db.example:5432/shilian")
                .doesNotContain("s3cret-word");
        assertThat(SettingsTree.keys(SettingsReader.reference()))
                .filteredOn(key -> key.matches("(?i).*(password|secret|token)$"))
                .containsExactlyInAnyOrderElementsOf(SettingsInForce.SECRETS);
    }

    @Test
    void saysHowTheCentreIs() {
        JsonObject health = admin.get("/api/v1/health").json();
        assertThat(health.getString("status")).isEqualTo("up");
        assertThat(items(health.getJsonArray("checks")))
                .extracting(check -> check.getBoolean("up"))
                .containsOnly(true);
        assertThat(health.getJsonObject("database").getLong("bytes")).isPositive();
        assertThat(health.getJsonObject("database").getBoolean("embedded")).isTrue();
        assertThat(health.getJsonObject("database").getLong("events")).isPositive();
        assertThat(health.getJsonObject("disk").getLong("free")).isPositive();
        assertThat(health.getJsonObject("server").getString("build")).isNotEmpty();
        assertThat(health.getJsonObject("push").getLong("sessions")).isNotNegative();
        assertThat(items(health.getJsonArray("bridges")))
                .containsExactly(new JsonObject()
                        .put("name", "embedded")
                        .put("up", true)
                        .put("conferences", 0)
                        .put("endpoints", 0));
    }
}
