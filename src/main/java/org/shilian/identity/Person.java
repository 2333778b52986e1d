package org.shilian.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody with an account; {@code mustChange} while the password is one that somebody else set. */
public record Person(
        String id,
        String user,
        String name,
        @Nullable String unit,
        Set<Role> roles,
        Scope scope,
        boolean disabled,
        boolean mustChange,
        long version) {
    public Person {
        roles = Set.copyOf(roles);
        if (roles.contains(Role.SCREEN)) {
            throw new IllegalArgumentException("the role screen is never given to a person");
        }
    }

    /** With a password of his or her own. */
    public Person(
            String id,
            String user,
            String name,
            @Nullable String unit,
            Set<Role> roles,
            Scope scope,
            boolean disabled,
            long version) {
        this(id, user, name, unit, roles, scope, disabled, false, version);
    }

    boolean isActiveAdministrator() {
        return roles.contains(Role.ADMINISTRATOR) && !disabled;
    }

    JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("user", user)
                .put("name", name)
                .put("unit", unit)
                .put(
                        "roles",
                        new JsonArray(roles.stream().map(Role::code).sorted().toList()))
                .put("scope", new JsonArray(scope.codes().stream().sorted().toList()))
                .put("disabled", disabled)
                .put("mustChange", mustChange)
                .put("version", version);
    }
}
