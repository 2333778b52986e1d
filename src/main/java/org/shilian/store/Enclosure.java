package org.shilian.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that encloses whatever runs on a context of its own. What leaves that context, to a thread of the
 * caller's making, leaves the transaction too.
 */
final class Enclosure {
    private final Vertx vertx;
    private final Map<Context, Transaction> enclosing = new ConcurrentHashMap<>();

    Enclosure(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The enclosing transaction, if there is one here. */
    @Nullable Transaction standing() {
        Context here = Vertx.currentContext();
        return here == null ? null : enclosing.get(here);
    }

    /** Does the work on a context of its own; the outcome comes back to the caller's. */
    <T> Future<T> apart(Supplier<Future<T>> work) {
        ContextInternal caller = (ContextInternal) vertx.getOrCreateContext();
        Promise<T> outcome = caller.promise();
        caller.duplicate()
                .runOnContext(apart -> Future.<Void>succeededFuture()
                        .compose(begun -> work.get())
                        .onComplete(outcome));
        return outcome.future();
    }

    /** Encloses, on this context, what the work does until it ends. */
    <T> Future<T> enclose(Transaction transaction, Supplier<Future<T>> work) {
        Context here = vertx.getOrCreateContext();
        enclosing.put(here, transaction);
        return Future.<Void>succeededFuture().compose(begun -> work.get()).onComplete(done -> enclosing.remove(here));
    }
}
