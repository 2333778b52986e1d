package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.function.Function;
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
        if (person == null || person.equals(caller.personId())) {
            return rules.ready(caller).map(known -> own(caller, camera));
        }
        caller.require(Right.PERSON_VIEW);
        return people.get(person).map(found -> {
            caller.requireWithin(found.scope());
            return others(Asker.of(found), camera);
        });
    }

    private Reply own(Caller caller, Camera camera) {
        Purpose purpose = rules.standing(caller, camera);
        return answer(camera, caller.personId(), purpose, right -> rules.decide(caller, camera, right));
    }

    private Reply others(Asker asker, Camera camera) {
        Viewed viewed = Viewed.of(camera);
        return answer(camera, asker.person(), Purpose.DUTY, right -> rules.decide(asker, viewed, right));
    }

    private Reply answer(Camera camera, String person, Purpose purpose, Function<CameraRight, Decision> decide) {
        JsonArray decisions = new JsonArray();
        Arrays.stream(CameraRight.values()).map(decide).forEach(decision -> decisions.add(decision.json()));
        return Reply.ok(new JsonObject()
                .put("camera", camera.id())
                .put("person", person.isEmpty() ? null : person)
                .put("decisions", decisions)
                .put("purposeRequired", !purpose.serves(camera))
                .put(
                        "leaseSeconds",
                        leases.of(camera.grounds().sensitive(), purpose).toSeconds()));
    }
}
