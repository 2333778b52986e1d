package org.shilian.conference.sfu;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import io.vertx.core.internal.VertxInternal;
import java.util.function.Supplier;

/** The one event loop that carries the embedded bridge. What is asked of it from elsewhere is answered there. */
final class MediaLoop {
    private final VertxInternal vertx;
    private final EventLoop loop;

    MediaLoop(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
        this.loop = this.vertx.createEventLoopContext().nettyEventLoop();
    }

    EventLoop loop() {
        return loop;
    }

    /** Does something on the loop; the answer comes on the caller's own context. */
    <T> Future<T> ask(Supplier<Future<T>> act) {
        ContextInternal caller = vertx.getOrCreateContext();
        PromiseInternal<T> promise = caller.promise();
        loop.execute(() -> {
            try {
                act.get().onComplete(promise);
            } catch (RuntimeException | Error e) {
                promise.fail(e);
            }
        });
        return promise.future();
    }
}
