package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All views that are open on this node; ends those that may not go on and those whose lease is over. The end of a
 * session closes its sockets at the edge. Any thread.
 */
final class Views implements Catalogue.Listener {
    private static final long STOP_SECONDS = 2;
    private static final long TICK_MILLIS = 1_000;

    private final Vertx vertx;
    private final Clock clock;
    private final ViewRules rules;
    private final Set<View> open = ConcurrentHashMap.newKeySet();
    private final Set<View> standing = ConcurrentHashMap.newKeySet();
    private final Promise<Void> allGone = Promise.promise();
    private @Nullable Long ticking;
    private volatile boolean stopping;

    Views(Vertx vertx, Clock clock, ViewRules rules) {
        this.vertx = vertx;
        this.clock = clock;
        this.rules = rules;
    }

    /** From now on leases end, and so does what was granted for a while. */
    synchronized void begin() {
        ticking = vertx.setPeriodic(TICK_MILLIS, tick -> lookAgain(view -> true));
    }

    /** From now on the view is watched over; what changed while it was being opened counts too. */
    void add(View view) {
        standing.add(view);
        open.add(view);
        view.tellLease("lease", clock.instant());
        look(view);
        if (stopping) {
            end(view, ViewEnd.SERVER_STOPPING);
        }
    }

    /** The socket is closed, and that is written down. */
    void remove(View view) {
        open.remove(view);
        standing.remove(view);
        tellWhenGone();
    }

    /** Ends every view; completes when the last one is over, or after a bounded wait. */
    Future<Void> stop() {
        stopping = true;
        stopTicking();
        open.forEach(view -> end(view, ViewEnd.SERVER_STOPPING));
        tellWhenGone();
        return allGone.future().timeout(STOP_SECONDS, TimeUnit.SECONDS).otherwiseEmpty();
    }

    private synchronized void stopTicking() {
        if (ticking != null) {
            vertx.cancelTimer(ticking);
        }
    }

    private void tellWhenGone() {
        if (stopping && standing.isEmpty()) {
            allGone.tryComplete();
        }
    }

    @Override
    public void changed(@Nullable Camera before, @Nullable Camera after) {
        if (before == null) {
            return;
        }
        if (after != null && !before.masks().equals(after.masks())) {
            open.stream().filter(view -> view.camera().equals(after.id())).forEach(view -> view.tellMasks(after));
        }
        lookAgain(view -> view.camera().equals(before.id()));
    }

    /** Grants have changed, which concerns everybody. */
    void grantsChanged() {
        lookAgain(view -> true);
    }

    /** What hangs on the walls, or who hung it, has changed, which concerns the paired screens. */
    void wallsChanged() {
        lookAgain(view -> view.look().caller().screen() != null);
    }

    private void lookAgain(Predicate<View> which) {
        open.stream().filter(which).forEach(this::look);
    }

    private void look(View view) {
        Instant now = clock.instant();
        rules.end(view.look().caller(), view.camera(), view.look().purpose())
                .ifPresentOrElse(end -> end(view, end), () -> lease(view, now));
    }

    private void lease(View view, Instant now) {
        switch (view.stage(now)) {
            case RUNNING -> {
                // Nothing to say yet.
            }
            case ENDING -> view.tellEnding(now);
            case OVER -> end(view, ViewEnd.LEASE_EXPIRED);
        }
    }

    private void end(View view, ViewEnd end) {
        if (open.remove(view)) {
            view.close(end);
        }
    }
}
