package org.shilian.restream;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Calls back later. */
public interface Timers {

    /** Runs the task once after the delay, unless cancelled before. */
    Timer after(Duration delay, Runnable task);

    /** A pending call. */
    interface Timer {
        void cancel();
    }

    /** The timers of Vert.x. */
    static Timers of(Vertx vertx) {
        return (delay, task) -> {
            long id = vertx.setTimer(Math.max(1, delay.toMillis()), fired -> task.run());
            return () -> vertx.cancelTimer(id);
        };
    }
}
