package org.shilian.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** How a person is written in requests and in the register. */
final class PersonJson {
    private PersonJson() {}

    /** A new person of a checked request body. */
    static Person create(JsonObject body) {
        Person empty = new Person(
                People.newId(),
                body.getString("user"),
                body.getString("name"),
                null,
                Set.of(),
                Scope.NOTHING,
                false,
                true,
                1);
        return change(empty, body);
    }

    /** The person with what the body names changed. */
    static Person change(Person person, JsonObject body) {
        return new Person(
                person.id(),
                body.getString("user", person.user()),
                body.getString("name", person.name()),
                body.containsKey("unit") ? body.getString("unit") : person.unit(),
                body.containsKey("roles") ? roles(body.getJsonArray("roles")) : person.roles(),
                body.containsKey("scope") ? scope(body.getJsonArray("scope")) : person.scope(),
                body.getBoolean("disabled", person.disabled()),
                body.getBoolean("mustChange", person.mustChange() || body.containsKey("password")),
                person.version());
    }

    /** What is different, former and new. */
    static JsonObject changes(Person before, Person after, boolean newPassword) {
        JsonObject from = before.json();
        JsonObject changes = new JsonObject();
        after.json().forEach(entry -> {
            if (!entry.getKey().equals("version") && !Objects.equals(entry.getValue(), from.getValue(entry.getKey()))) {
                changes.put(
                        entry.getKey(),
                        new JsonArray().add(from.getValue(entry.getKey())).add(entry.getValue()));
            }
        });
        return newPassword ? changes.put("password", "changed") : changes;
    }

    private static Set<Role> roles(JsonArray codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        codes.forEach(code -> roles.add(Role.of(code.toString()).orElseThrow()));
        return roles;
    }

    private static Scope scope(JsonArray codes) {
        Set<String> places = new HashSet<>();
        codes.forEach(code -> places.add(code.toString()));
        return new Scope(places);
    }
}
