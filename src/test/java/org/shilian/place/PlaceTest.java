package org.shilian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shilian.Await;
import org.shilian.demo.DemoHouse;
import org.shilian.fault.Fault;
import org.shilian.http.Visitor;
import org.shilian.identity.Caller;
import org.shilian.identity.Rights;
import org.shilian.identity.Role;
import org.shilian.identity.Scope;

/** The tree of places and who is responsible in it, in the demo county. */
class PlaceTest {
    @AutoClose
    static final DemoHouse house = DemoHouse.open();

    static final Visitor operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);

    private static List<JsonObject> items(Visitor.Answer answer) {
        return answer.json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static JsonObject responsible(String code) {
        return operator.get("/api/v1/places/" + code).json().getJsonObject("responsible", new JsonObject());
    }

    @Test
    void theWholeTreeComesInOneAnswerParentsFirst() {
        Visitor.Answer answer = operator.get("/api/v1/places?limit=2000");
        List<JsonObject> places = items(answer);
        assertThat(places).hasSize(990);
        assertThat(answer.json().getString("next")).isNull();
        assertThat(places.get(0).getString("name")).isEqualTo("云岭县");
        assertThat(places.get(0).getJsonArray("boundary").size()).isGreaterThan(100);
        assertThat(places.get(1).getString("parent")).isEqualTo("990423");
        assertThat(places.get(0).getJsonObject("cameras").getInteger("total")).isEqualTo(1_000);
    }

    @Test
    void aTownshipSeesItselfAndWhatLiesInIt() {
        Visitor staff = house.as(DemoHouse.LIUHE, Role.CENTRE_STAFF);
        assertThat(items(staff.get("/api/v1/places?limit=2000")))
                .hasSizeGreaterThan(50)
                .allSatisfy(place -> assertThat(place.getString("code")).startsWith(DemoHouse.LIUHE));
        assertThat(staff.get("/api/v1/places/990423").status()).isEqualTo(404);
        assertThat(staff.get("/api/v1/places/" + DemoHouse.QINGXI).status()).isEqualTo(404);
    }

    @Test
    void theNearestGeneralUnitUpTheTreeIsResponsible() {
        assertThat(responsible("990423101201001").getString("name")).isEqualTo("清溪镇综治中心");
        assertThat(responsible("990423").getString("unit")).isEqualTo("u-governance");
    }

    @Test
    void aNewUnitIsResponsibleAsSoonAsItIsThere() {
        JsonObject unit = new JsonObject()
                .put("name", "大槐村村委会")
                .put("kind", "village-committee")
                .put("place", "990423110201")
                .put("duty", new JsonObject().put("phone", "0900-5550999").put("person", "值班员"));
        assertThat(house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR)
                        .post("/api/v1/units", unit)
                        .status())
                .isEqualTo(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        "0900-5550999".equals(responsible("990423110201001").getString("phone")));
        assertThat(responsible("990423110202001").getString("name")).isEqualTo("大槐乡综治中心");
    }

    @Test
    void aPlaceNeedsTheOneItLiesIn() {
        Place orphan = new Place("990423999001", "孤村", new GeoPoint(31, 110), List.of());
        assertThat(catchThrowable(() -> Await.await(house.places.add(List.of(orphan)))))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("place-without-parent"));
    }

    @Test
    void aPlaceThatIsNotCommittedStandsNowhere() {
        PlaceKeeping keeping = countingNothing();
        Place meant = new Place("990423110777", "桥头村", new GeoPoint(31, 110), List.of());
        Future<Place> undone = house.store
                .database()
                .asOne(() -> keeping.add(administrator(), meant)
                        .compose(added -> Future.failedFuture(new IllegalStateException("after the change"))));
        assertThat(Await.awaitFailure(undone)).hasMessage("after the change");
        assertThat(house.places.tree().find(meant.code())).isEmpty();

        Await.await(house.store.database().asOne(() -> keeping.add(administrator(), meant)));
        assertThat(house.places.tree().find(meant.code())).contains(meant);
        Await.await(keeping.remove(administrator(), meant.code(), meant.version()));
        assertThat(house.places.tree().find(meant.code())).isEmpty();
    }

    /** Somebody added to the place after it was counted what belongs to it. */
    @Test
    void aPlaceIsNotRemovedFromUnderWhatCameMeanwhile() {
        JsonObject camera = items(operator.get("/api/v1/cameras?limit=1")).get(0);
        Place grid = house.places.tree().find(camera.getString("place")).orElseThrow();
        assertThat(Await.awaitFailure(countingNothing().remove(administrator(), grid.code(), grid.version())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("place-in-use"));
        assertThat(operator.get("/api/v1/places/" + grid.code()).status()).isEqualTo(200);
    }

    private static PlaceKeeping countingNothing() {
        return new PlaceKeeping(
                house.store.database(),
                house.events,
                house.audit,
                house.places,
                code -> Future.succeededFuture(new PlaceUse.Count(0, 0, 0)));
    }

    private static Caller administrator() {
        Set<Role> roles = Set.of(Role.ADMINISTRATOR);
        return new Caller(
                "s",
                "p-admin",
                "管理员",
                null,
                roles,
                Rights.of(roles),
                Scope.EVERYTHING,
                Caller.Kind.PERSON,
                null,
                false,
                Instant.MAX,
                null);
    }

    @Test
    void unlawfulCodesPositionsAndNamesAreRefused() {
        assertThat(catchThrowable(() -> new Place("99042", "x", new GeoPoint(0, 0), List.of())))
                .hasMessageContaining("digits");
        assertThat(catchThrowable(() -> new GeoPoint(Double.NaN, 0))).isInstanceOf(Fault.class);
        assertThat(catchThrowable(() -> new Place("990423", "a\u0000", new GeoPoint(0, 0), List.of())))
                .isInstanceOf(Fault.class);
    }
}
