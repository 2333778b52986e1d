package org.shilian.favourite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** Starred cameras over HTTP. */
class FavouriteTest {
    private static final String FAVOURITES = "/api/v1/session/favourites";
    private static final String QINGXI = "99042301001310000001";
    private static final String LIUHE = "99042302001310000001";

    @TempDir
    static Path folder;

    static DemoHouse house;

    @BeforeAll
    static void open() {
        house = new DemoHouse(folder).filled();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonObject group(String name, Object... cameras) {
        return new JsonObject().put("name", name).put("cameras", new JsonArray(java.util.List.of(cameras)));
    }

    private static JsonObject groups(JsonObject... groups) {
        return new JsonObject().put("groups", new JsonArray(java.util.List.of((Object[]) groups)));
    }

    @Test
    void areKeptByPersonAndNotByDesk() {
        String token = house.token(DemoHouse.COUNTY, Role.OPERATOR);
        Visitor desk = house.visitor().bearer(token);
        Visitor.Answer none = desk.get(FAVOURITES);
        assertThat(none.json())
                .isEqualTo(new JsonObject().put("groups", new JsonArray()).put("version", 1));
        JsonObject wanted = groups(group("防汛 <i>", LIUHE, QINGXI), group("接访"));
        Visitor.Answer kept = desk.ifMatch(1).put(FAVOURITES, wanted);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.header("ETag")).isEqualTo("\"2\"");
        assertThat(house.visitor().bearer(token).get(FAVOURITES).json().getJsonArray("groups"))
                .isEqualTo(wanted.getJsonArray("groups"));
        Visitor other = house.as(DemoHouse.COUNTY, Role.OPERATOR);
        assertThat(other.get(FAVOURITES).json().getJsonArray("groups")).isEmpty();
    }

    @Test
    void ofTwoDesksTheSecondIsToldToLookFirst() {
        Visitor desk = house.as(DemoHouse.COUNTY, Role.LEADER);
        desk.ifMatch(1).put(FAVOURITES, groups(group("一")));
        Visitor.Answer second = desk.ifMatch(1).put(FAVOURITES, groups(group("二")));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.code()).isEqualTo("stale-version");
        assertThat(desk.put(FAVOURITES, groups(group("三"))).status()).isEqualTo(428);
        assertThat(desk.ifMatch(2).put(FAVOURITES, groups()).status()).isEqualTo(200);
    }

    @Test
    void aCameraOutsideOnesScopeIsAsGoodAsNone() {
        Visitor staff = house.as(DemoHouse.QINGXI, Role.CENTRE_STAFF);
        for (String camera : new String[] {LIUHE, "nowhere"}) {
            Visitor.Answer refused = staff.ifMatch(1).put(FAVOURITES, groups(group("组", camera)));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("unknown-camera");
        }
        assertThat(staff.ifMatch(1).put(FAVOURITES, groups(group("组", QINGXI))).status())
                .isEqualTo(200);
    }

    @Test
    void whatLeftTheScopeStaysUntilItIsTakenOut() {
        Visitor operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
        operator.ifMatch(1).put(FAVOURITES, groups(group("组", QINGXI, LIUHE)));
        house.database.run("delete from camera where id = '" + LIUHE + "'");
        assertThat(operator.ifMatch(2)
                        .put(FAVOURITES, groups(group("改名", QINGXI, LIUHE)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatMakesNoList() {
        Visitor operator = house.as(DemoHouse.COUNTY, Role.OPERATOR).ifMatch(1);
        assertThat(operator.put(FAVOURITES, groups(group("组"), group("组"))).code())
                .isEqualTo("favourite-group-twice");
        assertThat(operator.put(FAVOURITES, groups(group(" "))).code()).isEqualTo("empty-text");
        assertThat(operator.put(FAVOURITES, groups(group("组", QINGXI, QINGXI))).status())
                .isEqualTo(400);
        Object[] many =
                IntStream.range(0, 400).mapToObj(number -> "c-" + number).toArray();
        assertThat(operator.put(FAVOURITES, groups(group("一", many), group("二", many), group("三", many)))
                        .code())
                .isEqualTo("too-many-favourites");
        assertThat(operator.get(FAVOURITES).json().getLong("version")).isEqualTo(1);
    }
}
