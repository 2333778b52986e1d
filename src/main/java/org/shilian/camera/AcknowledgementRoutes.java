package org.shilian.camera;

import io.vertx.core.Future;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** Taking notice of faults over HTTP. */
final class AcknowledgementRoutes implements Routes {
    private final ViewRules rules;
    private final Acknowledgements acknowledgements;

    AcknowledgementRoutes(ViewRules rules, Acknowledgements acknowledgements) {
        this.rules = rules;
        this.acknowledgements = acknowledgements;
    }

    @Override
    public void on(Operations operations) {
        operations.on("acknowledgeFault", this::acknowledge).on("withdrawAcknowledgement", this::withdraw);
    }

    private Future<Reply> acknowledge(Call call) {
        Caller caller = call.get(Caller.class);
        Camera camera = rules.visible(caller, call.path("id"));
        return acknowledgements
                .give(caller, camera, call.body().getString("note"), call.remote())
                .map(given -> Reply.ok(given.json()));
    }

    private Future<Reply> withdraw(Call call) {
        Caller caller = call.get(Caller.class);
        Camera camera = rules.visible(caller, call.path("id"));
        return acknowledgements.withdraw(caller, camera, call.remote()).map(Reply.noContent());
    }
}
