package org.shilian.conference.jvb;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.BridgeFault;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.BridgeOffer;
import org.shilian.conference.BridgeState;
import org.shilian.conference.ConferenceBridge;
import org.shilian.conference.Constraints;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.LineStats;
import org.shilian.conference.Sources;

/** Conferences on videobridges. One context carries all of it but the media, which it never sees. */
final class JvbBridge implements ConferenceBridge {
    private final Context context;
    private final JvbGround ground;
    private final Map<String, JvbConference> conferences = new HashMap<>();
    private @Nullable BridgeListener listener;

    /** @param bridges the one to take for a new meeting; empty where there is none */
    JvbBridge(Vertx vertx, Supplier<Optional<ColibriClient>> bridges) {
        this.context = vertx.getOrCreateContext();
        this.ground = new JvbGround(vertx, vertx.createWebSocketClient(), new SecureRandom(), bridges);
    }

    @Override
    public void listen(BridgeListener listener) {
        this.listener = listener;
    }

    private BridgeListener listening() {
        if (listener == null) {
            throw new IllegalStateException("nobody listens to the bridge");
        }
        return listener;
    }

    /** The bridge itself is asked with the first endpoint: it can't be told of a conference alone. */
    @Override
    public Future<Void> allocate(String conference) {
        return ask(() -> {
            conferences.computeIfAbsent(
                    conference, id -> new JvbConference(id, ground, listening(), () -> conferences.remove(id)));
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<BridgeOffer> add(String conference, EndpointPlan plan) {
        return in(conference, known -> known.add(plan));
    }

    @Override
    public Future<Void> answer(String conference, String endpoint, String bridge, String sdp) {
        return in(conference, known -> known.answer(endpoint, bridge, sdp));
    }

    @Override
    public Future<Void> sources(String conference, String endpoint, Sources sources) {
        return in(conference, known -> known.sources(endpoint, sources));
    }

    @Override
    public Future<Void> constrain(String conference, String endpoint, Constraints constraints) {
        return in(conference, known -> known.constrain(endpoint, constraints));
    }

    @Override
    public Future<Void> mute(String conference, String endpoint, boolean audio, boolean video) {
        return in(conference, known -> known.mute(endpoint, audio, video));
    }

    @Override
    public Future<Void> spotlight(String conference, @Nullable String endpoint) {
        return in(conference, known -> known.spotlight(endpoint));
    }

    @Override
    public Future<Void> caucus(String conference, Set<String> endpoints) {
        return in(conference, known -> known.caucus(endpoints));
    }

    @Override
    public Future<Void> remove(String conference, String endpoint) {
        return ask(() -> {
            JvbConference known = conferences.get(conference);
            return known == null ? Future.succeededFuture() : known.remove(endpoint);
        });
    }

    @Override
    public Future<Void> expire(String conference) {
        return ask(() -> {
            JvbConference known = conferences.remove(conference);
            return known == null ? Future.succeededFuture() : known.expire();
        });
    }

    /** A videobridge does not tell how the line of an endpoint is. */
    @Override
    public Future<List<LineStats>> stats(String conference) {
        return in(conference, known -> Future.succeededFuture(List.of()));
    }

    @Override
    public Future<List<BridgeState>> bridges() {
        return ask(() -> Future.succeededFuture(ground.bridges().get().stream()
                .map(client -> new BridgeState(
                        client.address().toString(),
                        true,
                        conferences.size(),
                        conferences.values().stream()
                                .mapToInt(JvbConference::size)
                                .sum()))
                .toList()));
    }

    private <T> Future<T> in(String conference, Function<JvbConference, Future<T>> act) {
        return ask(() -> {
            JvbConference known = conferences.get(conference);
            return known == null
                    ? Future.failedFuture(new BridgeFault(BridgeFault.Kind.CONFERENCE_GONE, conference))
                    : act.apply(known);
        });
    }

    private <T> Future<T> ask(Supplier<Future<T>> act) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(now -> {
            try {
                act.get().onComplete(promise);
            } catch (RuntimeException e) {
                promise.fail(e);
            }
        });
        return promise.future();
    }
}
