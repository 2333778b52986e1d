package org.shilian.store;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.shilian.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database answers. While it does not, work is refused at once; work under way when it
 * stops answering fails then, instead of hanging. Safe on any thread.
 */
final class Availability {
    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);

    private final Vertx vertx;
    private final Set<Work<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean up;

    Availability(Vertx vertx) {
        this.vertx = vertx;
    }

    boolean isUp() {
        return up;
    }

    void up() {
        if (!up) {
            LOG.info("the database answers");
        }
        up = true;
    }

    void down(String reason) {
        if (up) {
            LOG.error("the database does not answer ({}): changes are refused until it does", reason);
        }
        end();
    }

    /** The same without alarm: we leave the database, not it us. */
    void end() {
        up = false;
        underWay.forEach(Work::abandon);
    }

    /**
     * Does the work. Where the database is lost before it ends, {@code giveUp} is called, on any
     * thread, and the work fails with what it returns.
     */
    <T> Future<T> orAway(Supplier<Future<T>> work, Supplier<? extends Throwable> giveUp) {
        if (!up) {
            return Future.failedFuture(away());
        }
        Work<T> begun = new Work<>(vertx.getOrCreateContext(), Promise.promise(), giveUp);
        underWay.add(begun);
        work.get().onComplete(done -> {
            underWay.remove(begun);
            begun.end(done);
        });
        if (!up) {
            begun.abandon();
        }
        return begun.promise.future();
    }

    static Fault away() {
        return Fault.unavailable("database-unavailable", "the database does not answer; nothing was changed");
    }

    private record Work<T>(Context context, Promise<T> promise, Supplier<? extends Throwable> giveUp) {
        void end(AsyncResult<T> done) {
            if (done.succeeded()) {
                promise.tryComplete(done.result());
            } else {
                promise.tryFail(done.cause());
            }
        }

        void abandon() {
            Throwable reason = giveUp.get();
            context.runOnContext(lost -> promise.tryFail(reason));
        }
    }
}
