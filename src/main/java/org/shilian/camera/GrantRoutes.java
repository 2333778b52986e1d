package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.identity.Role;

/** Grants over HTTP. */
final class GrantRoutes implements Routes {
    private final Grants grants;
    private final StandingGrants standing;
    private final Clock clock;

    GrantRoutes(Grants grants, StandingGrants standing, Clock clock) {
        this.grants = grants;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public void on(Operations operations) {
        operations.on("listGrants", this::list).on("createGrant", this::create).on("removeGrant", this::remove);
    }

    private Future<Reply> list(Call call) {
        Caller caller = call.get(Caller.class);
        String after = Objects.requireNonNullElse(call.query("after"), "");
        int limit = call.query("limit", 100);
        List<Grant> found = standing.all().stream()
                .filter(grant -> grant.id().compareTo(after) > 0)
                .filter(asked(call))
                .filter(grant -> grants.isWithin(caller, grant))
                .limit(limit + 1L)
                .toList();
        List<Grant> page = found.subList(0, Math.min(limit, found.size()));
        JsonArray items = new JsonArray(page.stream().map(grants::json).toList());
        String next = found.size() > limit ? page.get(limit - 1).id() : null;
        return Future.succeededFuture(
                Reply.ok(new JsonObject().put("items", items).put("next", next)));
    }

    private static Predicate<Grant> asked(Call call) {
        String person = call.query("person");
        String role = call.query("role");
        String camera = call.query("camera");
        String place = call.query("place");
        return grant -> is(person, grant.person())
                && is(role, code(grant.role()))
                && is(camera, grant.camera())
                && is(place, grant.place());
    }

    private static @Nullable String code(@Nullable Role role) {
        return role == null ? null : role.code();
    }

    private static boolean is(@Nullable String asked, @Nullable String given) {
        return asked == null || asked.equals(given);
    }

    private Future<Reply> create(Call call) {
        Caller caller = call.get(Caller.class);
        Grant grant = GrantJson.read(call.body(), caller.personId(), clock.instant());
        return grants.give(caller, grant, call.remote())
                .map(given -> Reply.created("/api/v1/grants/" + given.id(), grants.json(given)));
    }

    private Future<Reply> remove(Call call) {
        return grants.withdraw(call.get(Caller.class), call.path("id"), call.remote())
                .map(Reply.noContent());
    }
}
