package org.shilian.conference;

import io.vertx.core.Future;
import org.shilian.http.Call;
import org.shilian.http.Hangup;
import org.shilian.http.Operations;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** The signalling socket; without a session for a guest, who shows a ticket. */
final class SignalRoutes implements Routes {
    private final SignalSocket.Ground ground;

    SignalRoutes(SignalSocket.Ground ground) {
        this.ground = ground;
    }

    @Override
    public void on(Operations operations) {
        operations.socket("signalConference", this::signal);
    }

    private Future<?> signal(Call call) {
        String conference = call.path("id");
        return call.upgrade()
                .onSuccess(socket -> new SignalSocket(
                                ground,
                                new Page(ground.vertx(), socket, () -> Hangup.now(socket)),
                                conference,
                                call.find(Caller.class),
                                call.remote())
                        .begin());
    }
}
