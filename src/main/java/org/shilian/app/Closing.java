package org.shilian.app;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** Something that runs from its construction on and only has to be ended. */
final class Closing implements Part {
    private final Supplier<Future<Void>> end;

    Closing(Supplier<Future<Void>> end) {
        this.end = end;
    }

    @Override
    public Future<Void> start() {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> stop() {
        return end.get();
    }
}
