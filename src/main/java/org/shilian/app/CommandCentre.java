package org.shilian.app;

import io.vertx.core.Future;
import java.util.List;

/** The whole program on one page: every part, wired in start order and stopped in reverse. */
public final class CommandCentre implements Part {
    /** Whether the centre serves its own county or a made-up one. */
    public enum Mode {
        SERVE,
        DEMO
    }

    private final StartOrder order = new StartOrder();

    public CommandCentre(Settings settings, Mode mode) {
        order.then("metrics", new Metrics());
    }

    /** What is printed once the centre is ready to serve. */
    public List<String> greetings() {
        return List.of();
    }

    @Override
    public Future<Void> start() {
        return order.start();
    }

    @Override
    public Future<Void> stop() {
        return order.stop();
    }
}
