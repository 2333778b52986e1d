package org.shilian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.http.Visitor;

/** A password that somebody else set is good for choosing another one, and for nothing else. */
class FirstPasswordTest {
    private static final String GIVEN = "kfrt-9xwm-3hpd-q7vc";
    private static final String OWN = "my-own-pass-of-2026";

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

    private static String add(String user) {
        JsonObject person = new JsonObject()
                .put("user", user)
                .put("name", "曾乐")
                .put("roles", new JsonArray().add("auditor"))
                .put("scope", new JsonArray().add("990423"))
                .put("password", GIVEN);
        return "/api/v1/people/" + admin.post("/api/v1/people", person).json().getString("id");
    }

    private static Visitor signedIn(String user, String password) {
        return house.visitor().bearer(house.signIn(user, password).json().getString("token"));
    }

    private static Visitor.Answer choose(Visitor person, String current, String wanted) {
        JsonObject body = new JsonObject().put("current", current).put("new", wanted);
        return person.put("/api/v1/session/password", body);
    }

    @Test
    void nothingIsAllowedBeforeTheOwnPasswordIsChosen() {
        String path = add("first");
        assertThat(admin.get(path).json().getBoolean("mustChange")).isTrue();
        Visitor person = signedIn("first", GIVEN);
        JsonObject session = person.get("/api/v1/session").json();
        assertThat(session.getBoolean("mustChange")).isTrue();
        assertThat(session.getJsonArray("rights")).isEmpty();
        assertThat(person.get("/api/v1/people").code()).isEqualTo("password-change-required");
        assertThat(person.get("/api/v1/cameras").code()).isEqualTo("password-change-required");
        assertThat(choose(person, GIVEN, GIVEN).code()).isEqualTo("same-password");
        assertThat(choose(person, GIVEN, "short").code()).isEqualTo("weak-password");
        assertThat(choose(person, GIVEN, OWN).status()).isEqualTo(204);
        assertThat(person.get("/api/v1/people").status()).isEqualTo(200);
        assertThat(person.get("/api/v1/session").json().getBoolean("mustChange"))
                .isFalse();
        assertThat(admin.get(path).json().getBoolean("mustChange")).isFalse();
        assertThat(signedIn("first", OWN).get("/api/v1/people").status()).isEqualTo(200);
    }

    @Test
    void aPasswordThatIsSetAgainBindsAgainAndEndsWhatStands() {
        String path = add("again");
        Visitor person = signedIn("again", GIVEN);
        choose(person, GIVEN, OWN);
        long version = admin.get(path).json().getLong("version");
        JsonObject reset = new JsonObject().put("password", "another-given-2026");
        assertThat(admin.ifMatch(version).patch(path, reset).status()).isEqualTo(200);
        assertThat(person.get("/api/v1/session").code()).isEqualTo("session-ended");
        assertThat(signedIn("again", "another-given-2026").get("/api/v1/people").code())
                .isEqualTo("password-change-required");
    }

    @Test
    void whoSaysSoMayLeaveThePasswordAsItIs() {
        JsonObject person = new JsonObject()
                .put("user", "machine")
                .put("name", "对接程序")
                .put("roles", new JsonArray().add("auditor"))
                .put("scope", new JsonArray().add("990423"))
                .put("password", GIVEN)
                .put("mustChange", false);
        assertThat(admin.post("/api/v1/people", person).status()).isEqualTo(201);
        assertThat(signedIn("machine", GIVEN).get("/api/v1/people").status()).isEqualTo(200);
    }

    @Test
    void findsPeopleByCharactersPinyinAndInitials() {
        add("zengle");
        for (String words : new String[] {"曾乐", "zengle", "zl", "ZENG"}) {
            assertThat(admin.get("/api/v1/people?q="
                                    + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
                            .json()
                            .getJsonArray("items")
                            .toString())
                    .as(words)
                    .contains("zengle");
        }
        assertThat(admin.get("/api/v1/people?q=nobody-of-that-name").json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void endsAllSessionsOfAPersonButTheOneThatAsks() {
        add("many");
        Visitor one = signedIn("many", GIVEN);
        Visitor other = signedIn("many", GIVEN);
        String id = one.get("/api/v1/session").json().getJsonObject("person").getString("id");
        assertThat(admin.delete("/api/v1/people/" + id + "/sessions").status()).isEqualTo(204);
        assertThat(one.get("/api/v1/session").code()).isEqualTo("session-ended");
        assertThat(other.get("/api/v1/session").code()).isEqualTo("session-ended");
        assertThat(admin.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(admin.delete("/api/v1/people/p-none/sessions").code()).isEqualTo("no-such-person");
    }
}
