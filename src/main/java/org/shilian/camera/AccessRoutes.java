package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.identity.People;
import org.shilian.identity.Right;

/** Says who may do what with a camera, and why or why not. */
final class AccessRoutes implements Routes {
    private final ViewRules rules;
    private final People people;
    private final LeaseConfig leases;

    AccessRoutes(ViewRules rules, People people, LeaseConfig leases) {
        this.rules = rules;
        this.people = people;
        this.leases = leases;
    }

    @Override
    public void on(Operations operations) {
        operations.on("getCameraAccess", this::access);
    }

    private Future<Reply> access(Call call) {
        Caller caller = call.get(Caller.class);
        Camera camera = rules.visible(caller, call.path("id"));
        String person = call.query("person");
        return asked(caller, person).map(asker -> Reply.ok(answer(camera, asker)));
    }

    /** Oneself, or another person for whom one may know of people. */
    private Future<Asker> asked(Caller caller, @Nullable String person) {
        if (person == null || person.equals(caller.personId())) {
            return Future.succeededFuture(Asker.of(caller));
        }
        caller.require(Right.PERSON_VIEW);
        return people.get(person).map(found -> {
            caller.requireWithin(found.scope());
            return Asker.of(found);
        });
    }

    private JsonObject answer(Camera camera, Asker asker) {
        JsonArray decisions = new JsonArray();
        Arrays.stream(CameraRight.values())
                .map(right -> rules.decide(asker, Viewed.of(camera), right))
                .forEach(decision -> decisions.add(decision.json()));
        boolean sensitive = camera.grounds().sensitive();
        return new JsonObject()
                .put("camera", camera.id())
                .put("person", asker.person().isEmpty() ? null : asker.person())
                .put("decisions", decisions)
                .put("purposeRequired", sensitive)
                .put("leaseSeconds", leases.of(sensitive, Purpose.DUTY).toSeconds());
    }
}
