package org.shilian.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.http.Call;

/**
 * Who asks: a person or a paired screen, on a session, with the rights and the scope that hold now.
 * One who {@code mustChange} the password first has no rights before.
 * A screen's {@code personId} is empty and its {@code screen} names wall and screen, such as {@code main/1}.
 */
public record Caller(
        String sessionId,
        String personId,
        String name,
        @Nullable String unitId,
        Set<Role> roles,
        Set<Right> rights,
        Scope scope,
        Kind kind,
        @Nullable String screen,
        boolean mustChange,
        Instant expires,
        @Nullable String address) {

    /** What sort of caller. */
    public enum Kind {
        PERSON("person"),
        SCREEN("screen");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Caller {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
    }

    /** The same, asking from that address. */
    Caller from(String address) {
        return new Caller(
                sessionId, personId, name, unitId, roles, rights, scope, kind, screen, mustChange, expires, address);
    }

    /** A line for the register of what the caller of that operation did. */
    public static AuditEntry act(Call call, String action, String subject) {
        return call.get(Caller.class).did(action, subject);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Fails with {@code forbidden} when the caller lacks the right. */
    public void require(Right right) {
        if (!may(right)) {
            throw Fault.forbidden("forbidden", "this needs the right " + right.code());
        }
    }

    /** Fails with {@code outside-scope} when the place is not the caller's. */
    public void requireScope(@Nullable String place) {
        if (!scope.covers(place)) {
            throw Fault.forbidden("outside-scope", "this place is outside of the scope of who asks");
        }
    }

    /** Fails with {@code outside-scope} when somebody's scope goes beyond the caller's. */
    public void requireWithin(Scope other) {
        if (!scope.covers(other)) {
            throw Fault.forbidden("outside-scope", "this person's scope goes beyond the scope of who asks");
        }
    }

    /** A line for the register of what this caller did. */
    public AuditEntry did(String action, String subject) {
        String who = screen == null ? personId : "screen:" + screen;
        return AuditEntry.of(action, subject)
                .by(who, name, unitId)
                .on(sessionId)
                .from(address);
    }

    JsonObject json() {
        JsonObject json = new JsonObject()
                .put("kind", kind.code())
                .put("roles", codes(roles, Role::code))
                .put("rights", codes(rights, Right::code))
                .put("scope", codes(scope.narrowest(), Function.identity()))
                .put("mustChange", mustChange)
                .put("expires", expires);
        if (screen != null) {
            return json.put("screen", screen);
        }
        return json.put(
                "person", new JsonObject().put("id", personId).put("name", name).put("unit", unitId));
    }

    private static <T> JsonArray codes(Collection<T> all, Function<T, String> code) {
        return new JsonArray(all.stream().map(code).sorted().toList());
    }
}
