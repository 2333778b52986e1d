package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.shilian.fault.Fault;
import org.shilian.media.StreamId;
import org.shilian.restream.Fragment;
import org.shilian.restream.Live;
import org.shilian.restream.Reason;
import org.shilian.restream.RelayState;
import org.shilian.restream.Relays;
import org.shilian.restream.Source;
import org.shilian.restream.Viewer;

/** Opens a camera's source once, beside its relay, and says what it is or why it can't be opened. */
final class Probe {
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final Relays relays;
    private final StreamSources sources;
    private final Clock clock;

    Probe(Relays relays, StreamSources sources, Clock clock) {
        this.relays = relays;
        this.sources = sources;
        this.clock = clock;
    }

    Future<JsonObject> of(Camera camera) {
        Instant start = clock.instant();
        try {
            return found(camera, sources.require(camera)).map(found -> timed(found, start));
        } catch (Fault fault) {
            return Future.succeededFuture(timed(offline(fault.code()), start));
        }
    }

    private Future<JsonObject> found(Camera camera, Source source) {
        StreamId id = new StreamId("probe/" + camera.id() + "/" + UUID.randomUUID());
        Look look = new Look();
        return relays.watch(id, source, look)
                .compose(watch -> look.outcome
                        .future()
                        .timeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                        .otherwise(offline(Reason.NO_ANSWER.code()))
                        .onComplete(done -> watch.close()))
                .eventually(() -> relays.forget(id));
    }

    private JsonObject timed(JsonObject found, Instant start) {
        return found.put("millis", Duration.between(start, clock.instant()).toMillis());
    }

    private static JsonObject offline(String reason) {
        return new JsonObject().put("state", Condition.OFFLINE.wire()).put("reason", reason);
    }

    /** Waits for the first word of the source. */
    private static final class Look implements Viewer {
        private final Promise<JsonObject> outcome = Promise.promise();

        @Override
        public boolean playsHevc() {
            return true;
        }

        @Override
        public void onState(RelayState state) {
            Reason reason = state.reason();
            if (reason != null) {
                outcome.tryComplete(offline(reason.code()));
            }
        }

        @Override
        public void onLive(Live live) {
            outcome.tryComplete(new JsonObject()
                    .put("state", Condition.LIVE.wire())
                    .put("codec", live.video().codecs())
                    .put("width", live.video().width())
                    .put("height", live.video().height())
                    .put("audio", live.audio() == null ? null : live.audio().codecs()));
        }

        @Override
        public void onFragments(List<Fragment> fragments) {
            // What comes is enough to know that it comes.
        }
    }
}
