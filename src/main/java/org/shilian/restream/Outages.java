package org.shilian.restream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.shilian.fault.WrongSetting;
import org.shilian.media.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs cameras that are wanted and give no pictures for too long: one warning for each outage, and one line with its
 * length when it is over. Its monitor guards the outages.
 */
public final class Outages implements Part {
    private static final Logger log = LoggerFactory.getLogger(Outages.class);
    private static final long LOOK_MILLIS = 1_000;

    private final Vertx vertx;
    private final Clock clock;
    private final Duration stalledAfter;
    private final Timer ended;
    private final Map<StreamId, Outage> outages = new HashMap<>();
    private @Nullable Long looking;

    private static final class Outage {
        private final Instant since;
        private String reason;
        private boolean told;

        Outage(Instant since, String reason) {
            this.since = since;
            this.reason = reason;
        }
    }

    /** Hears of all relays' states. */
    public Outages(Vertx vertx, Relays relays, Duration stalledAfter, Clock clock, MeterRegistry registry) {
        this(stalledAfter, clock, registry, vertx);
        relays.onState(this::heard);
    }

    Outages(Duration stalledAfter, Clock clock, MeterRegistry registry, Vertx vertx) {
        if (stalledAfter.toMillis() < 1) {
            throw new WrongSetting("camera.stalledAfter", stalledAfter, "1ms or longer");
        }
        this.vertx = vertx;
        this.clock = clock;
        this.stalledAfter = stalledAfter;
        Gauge.builder("shilian.relay.stalled", this, Outages::stalled)
                .description("Cameras that are wanted and give no pictures for longer than camera.stalledAfter")
                .register(registry);
        this.ended = Timer.builder("shilian.relay.outage")
                .description("How long cameras gave no pictures that were told of as stalled")
                .register(registry);
    }

    @Override
    public Future<Void> start() {
        looking = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
        return Future.succeededFuture();
    }

    synchronized void heard(StreamId id, RelayState state) {
        Reason reason = state.reason();
        switch (state.status()) {
            case LIVE -> over(id, "gives pictures again");
            case IDLE -> over(id, "is not wanted any more");
            case CONNECTING, OFFLINE -> {
                if (reason != null) {
                    outages.computeIfAbsent(id, first -> new Outage(clock.instant(), reason.code())).reason =
                            reason.code();
                }
            }
        }
    }

    private void over(StreamId id, String how) {
        Outage outage = outages.remove(id);
        if (outage != null && outage.told) {
            Duration length = Duration.between(outage.since, clock.instant());
            ended.record(length);
            log.info("camera {} {} after {} s", id.value(), how, length.toSeconds());
        }
    }

    synchronized void look() {
        Instant late = clock.instant().minus(stalledAfter);
        outages.forEach((id, outage) -> {
            if (!outage.told && !outage.since.isAfter(late)) {
                outage.told = true;
                log.warn("camera {} gives no pictures since {}: {}", id.value(), outage.since, outage.reason);
            }
        });
    }

    private synchronized long stalled() {
        return outages.values().stream().filter(outage -> outage.told).count();
    }

    @Override
    public Future<Void> stop() {
        Long timer = looking;
        looking = null;
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
        return Future.succeededFuture();
    }
}
