package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.http.Visitor;

/** Accounts and units over HTTP: who may change them, and what a change does to what stands. */
class PeopleTest {
    private static House house;
    private static Visitor admin;

    @BeforeAll
    static void open() {
        house = new House();
        admin = house.admin();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonObject person(String user, String... scope) {
        return new JsonObject()
                .put("user", user)
                .put("name", "陈晓云")
                .put("roles", new JsonArray().add("clerk"))
                .put("scope", new JsonArray(List.of((Object[]) scope)))
                .put("password", House.PASSWORD);
    }

    private static JsonObject roles(String... roles) {
        return new JsonObject().put("roles", new JsonArray(List.of((Object[]) roles)));
    }

    @Test
    void opensChangesAndRemovesAnAccount() {
        Visitor.Answer made = admin.post("/api/v1/people", person("chen", "990423101"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().encode()).doesNotContain("password", "argon2");
        String path = made.header("location");
        assertThat(house.signIn("chen", House.PASSWORD).status()).isEqualTo(200);
        assertThat(admin.patch(path, new JsonObject().put("name", "陈云")).code()).isEqualTo("if-match-required");
        Visitor.Answer changed = admin.ifMatch(1).patch(path, new JsonObject().put("name", "陈云"));
        assertThat(changed.json().getString("name")).isEqualTo("陈云");
        assertThat(changed.header("etag")).isEqualTo("\"2\"");
        Visitor.Answer stale = admin.ifMatch(1).patch(path, new JsonObject().put("name", "陈"));
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(stale.json().getJsonObject("values").getInteger("version")).isEqualTo(2);
        assertThat(admin.get("/api/v1/people?q=chenyun%20chen").json().getJsonArray("items"))
                .hasSize(1);
        assertThat(admin.ifMatch(2).delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).code()).isEqualTo("no-such-person");
        assertThat(house.signIn("chen", House.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void refusesAccountsThatCannotBe() {
        assertThat(admin.post("/api/v1/people", person("ADMIN")).code()).isEqualTo("user-name-taken");
        assertThat(admin.post("/api/v1/people", person("weak").put("password", "short"))
                        .code())
                .isEqualTo("weak-password");
        assertThat(admin.post("/api/v1/people", person("weakling").put("password", "Weakling-2026"))
                        .json()
                        .getJsonObject("values")
                        .getString("reason"))
                .isEqualTo("contains-user");
        assertThat(admin.post("/api/v1/people", person("weak").put("password", "aaaaaaaaaaaaaaaa"))
                        .code())
                .isEqualTo("weak-password");
        assertThat(admin.post("/api/v1/people", person("a").put("roles", new JsonArray().add("screen")))
                        .code())
                .isEqualTo("invalid-request");
        assertThat(admin.post("/api/v1/people", person("unit", "990423").put("unit", "u-none"))
                        .code())
                .isEqualTo("no-such-unit");
        assertThat(admin.post("/api/v1/people", person("far", "990424")).code()).isEqualTo("outside-scope");
        assertThat(admin.post("/api/v1/people", person("all", "*")).code()).isEqualTo("outside-scope");
    }

    @Test
    void takesEffectAtOnceOnWhatIsOpen() {
        Visitor changed = house.signedIn("promoted", Set.of(Role.CLERK), House.COUNTY);
        assertThat(changed.get("/api/v1/people").status()).isEqualTo(403);
        assertThat(admin.ifMatch(1)
                        .patch("/api/v1/people/p-promoted", roles("auditor"))
                        .status())
                .isEqualTo(200);
        assertThat(changed.get("/api/v1/people").status()).isEqualTo(200);
        assertThat(admin.ifMatch(2)
                        .patch("/api/v1/people/p-promoted", new JsonObject().put("disabled", true))
                        .status())
                .isEqualTo(200);
        assertThat(changed.get("/api/v1/people").status()).isEqualTo(401);
        assertThat(house.signIn("promoted", House.PASSWORD).code()).isEqualTo("account-disabled");
    }

    @Test
    void keepsOneAdministratorHoweverManyAreRemovedAtOnce() {
        try (House own = new House()) {
            Visitor first = own.admin();
            Visitor second = own.signedIn("second", Set.of(Role.ADMINISTRATOR), House.COUNTY);
            String id =
                    first.get("/api/v1/session").json().getJsonObject("person").getString("id");
            CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> first.ifMatch(1)
                    .patch("/api/v1/people/p-second", roles("clerk"))
                    .status());
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> second.ifMatch(1)
                    .patch("/api/v1/people/" + id, roles("clerk"))
                    .status());
            assertThat(List.of(one.join(), other.join())).contains(200).doesNotContain(500);
            assertThat(one.join() == 200 && other.join() == 200).isFalse();
        }
        String admin1 =
                admin.get("/api/v1/session").json().getJsonObject("person").getString("id");
        long version = admin.get("/api/v1/people/" + admin1).json().getLong("version");
        assertThat(admin.ifMatch(version)
                        .patch("/api/v1/people/" + admin1, roles("clerk"))
                        .code())
                .isEqualTo("last-administrator");
        assertThat(admin.ifMatch(version).delete("/api/v1/people/" + admin1).code())
                .isEqualTo("last-administrator");
        assertThat(admin.ifMatch(version)
                        .patch("/api/v1/people/" + admin1, new JsonObject().put("disabled", true))
                        .code())
                .isEqualTo("last-administrator");
        Visitor auditor = house.signedIn("watcher", Set.of(Role.AUDITOR), House.COUNTY);
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                auditor
                                        .get("/api/v1/audit?action=refused&person=" + admin1)
                                        .json()
                                        .getJsonArray("items")
                                        .stream()
                                        .map(JsonObject.class::cast)
                                        .map(line -> line.getString("subject") + " " + line.getString("outcome")))
                        .contains("changePerson last-administrator", "removePerson last-administrator"));
    }

    @Test
    void managesOnlyWithinTheOwnScope() {
        Visitor township = house.signedIn("township", Set.of(Role.ADMINISTRATOR), new Scope(Set.of("990423101")));
        house.signedIn("neighbour", Set.of(Role.CLERK), new Scope(Set.of("990423102")));
        assertThat(township.get("/api/v1/people/p-neighbour").status()).isEqualTo(404);
        assertThat(township.ifMatch(1).delete("/api/v1/people/p-neighbour").code())
                .isEqualTo("outside-scope");
        assertThat(township.get("/api/v1/people?q=neighbour").json().getJsonArray("items"))
                .isEmpty();
        assertThat(township.post("/api/v1/people", person("own", "990423101001"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void keepsUnits() {
        JsonObject unit = new JsonObject()
                .put("name", "清溪镇综治中心")
                .put("kind", "township-centre")
                .put("place", "990423101")
                .put("duty", new JsonObject().put("phone", "0990-1").put("person", "值班室"));
        Visitor.Answer made = admin.post("/api/v1/units", unit);
        assertThat(made.status()).isEqualTo(201);
        String path = made.header("location");
        assertThat(admin.post("/api/v1/units", unit).code()).isEqualTo("unit-name-taken");
        assertThat(admin.post("/api/v1/units", unit.copy().put("place", "990424"))
                        .code())
                .isEqualTo("outside-scope");
        assertThat(admin.ifMatch(1)
                        .put(path, unit.copy().put("kind", "bureau"))
                        .json()
                        .getInteger("version"))
                .isEqualTo(2);
        assertThat(admin.get("/api/v1/units?place=990423101&limit=1").json().getJsonArray("items"))
                .hasSize(1);
        String id = made.json().getString("id");
        assertThat(admin.post("/api/v1/people", person("member", "990423101").put("unit", id))
                        .status())
                .isEqualTo(201);
        assertThat(admin.ifMatch(2).delete(path).code()).isEqualTo("unit-in-use");
    }

    @Test
    void givesTheFirstAnswerToARepeatedCreation() {
        Visitor repeating = admin.with("Idempotency-Key", "key-1");
        JsonObject body = person("repeated", "990423");
        Visitor.Answer first = repeating.post("/api/v1/people", body);
        Visitor.Answer again = repeating.post("/api/v1/people", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("location")).isEqualTo(first.header("location"));
        assertThat(repeating
                        .post("/api/v1/people", body.copy().put("name", "另一人"))
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(admin.with("Idempotency-Key", "key-2")
                        .post("/api/v1/people", body)
                        .code())
                .isEqualTo("user-name-taken");
        assertThat(admin.with("Idempotency-Key", "key-2")
                        .post("/api/v1/people", person("third", "990423"))
                        .status())
                .isEqualTo(201);
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> admin.with("Idempotency-Key", "key-3")
                        .post("/api/v1/people", person("atonce", "990423"))
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(admin.get("/api/v1/people?q=atonce").json().getJsonArray("items"))
                .hasSize(1);
    }
}
