package org.shilian.app;

import io.vertx.core.Future;

/**
 * A piece of the program with a life of its own. {@link #start()} fails at the first impossible
 * connection; {@link #stop()} may be called twice, and before start.
 */
public interface Part {
    Future<Void> start();

    Future<Void> stop();
}
