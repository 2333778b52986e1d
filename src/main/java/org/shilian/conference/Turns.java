package org.shilian.conference;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Calls that are made one after the other, each once the one before is done. Belongs to its context. */
final class Turns {
    private final Context context;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Turns(Context context) {
        this.context = context;
    }

    /** Makes the call in its turn; what comes of it is handed on before the next one is made. */
    <T> void then(Supplier<Future<T>> call, Handler<AsyncResult<T>> outcome) {
        waiting.add(() -> made(call)
                .onComplete(done -> context.runOnContext(back -> {
                    outcome.handle(done);
                    busy = false;
                    next();
                })));
        next();
    }

    private static <T> Future<T> made(Supplier<Future<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private void next() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.remove().run();
        }
    }
}
