package org.shilian.app;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts named parts one after the other and stops them in reverse. When one fails to start, those
 * before it are stopped again. Not thread-safe: one caller starts and stops.
 */
final class StartOrder implements Part {
    private static final Logger log = LoggerFactory.getLogger(StartOrder.class);

    private final List<Step> steps = new ArrayList<>();
    private final Deque<Step> started = new ArrayDeque<>();

    StartOrder then(String name, Part part) {
        steps.add(new Step(name, part));
        return this;
    }

    @Override
    public Future<Void> start() {
        Future<Void> chain = Future.succeededFuture();
        for (Step step : steps) {
            chain = chain.compose(done -> start(step));
        }
        return chain.recover(failure -> stop().transform(stopped -> Future.failedFuture(failure)));
    }

    @Override
    public Future<Void> stop() {
        Future<Void> chain = Future.succeededFuture();
        while (!started.isEmpty()) {
            Step step = started.pop();
            chain = chain.compose(done -> stop(step));
        }
        return chain;
    }

    private Future<Void> start(Step step) {
        log.debug("starting {}", step.name);
        started.push(step);
        return step.part.start();
    }

    /** A part that fails to stop is logged and does not keep the others from stopping. */
    private static Future<Void> stop(Step step) {
        log.debug("stopping {}", step.name);
        return step.part.stop().otherwise(failure -> {
            log.warn("{} did not stop cleanly", step.name, failure);
            return null;
        });
    }

    private record Step(String name, Part part) {}
}
