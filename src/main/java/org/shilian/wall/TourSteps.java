package org.shilian.wall;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls when a tour on any wall steps on, for what has to follow it on this node: which cameras are kept running. */
final class TourSteps {
    private static final long LATER = 20;

    private final Vertx vertx;
    private final Clock clock;
    private final StandingWalls standing;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long timer = -1;
    private boolean running;

    TourSteps(Vertx vertx, Clock clock, StandingWalls standing) {
        this.vertx = vertx;
        this.clock = clock;
        this.standing = standing;
    }

    void onStep(Runnable listener) {
        listeners.add(listener);
    }

    synchronized void begin() {
        running = true;
        standing.onChange(this::await);
        await();
    }

    synchronized void end() {
        running = false;
        vertx.cancelTimer(timer);
    }

    /** Waits for the next step of all tours. */
    private synchronized void await() {
        vertx.cancelTimer(timer);
        Optional<Instant> next = running ? next() : Optional.empty();
        next.ifPresent(step -> {
            long wait = Duration.between(clock.instant(), step).toMillis() + LATER;
            timer = vertx.setTimer(Math.max(LATER, wait), due -> stepped());
        });
    }

    private void stepped() {
        listeners.forEach(Runnable::run);
        await();
    }

    private Optional<Instant> next() {
        Instant now = clock.instant();
        return standing.byId().values().stream()
                .flatMap(wall -> wall.windows().stream())
                .map(window -> window.source().changes(now))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
