package org.shilian.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What is measured about the use of the database. */
final class DatabaseMetrics {
    private final MeterRegistry registry;
    private final AtomicInteger inUse = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter retries;

    DatabaseMetrics(MeterRegistry registry, Availability availability) {
        this.registry = registry;
        Gauge.builder("shilian.database.connections.used", inUse, AtomicInteger::get)
                .register(registry);
        Gauge.builder("shilian.database.connections.waiting", waiting, AtomicInteger::get)
                .register(registry);
        Gauge.builder("shilian.database.up", availability, known -> known.isUp() ? 1 : 0)
                .register(registry);
        retries = Counter.builder("shilian.database.retries").register(registry);
    }

    <T> Future<T> timed(String kind, Supplier<Future<T>> work) {
        Timer.Sample begun = Timer.start(registry);
        return work.get().onComplete(done -> begun.stop(timer(kind, done.succeeded())));
    }

    private Timer timer(String kind, boolean succeeded) {
        return registry.timer("shilian.database.time", "kind", kind, "outcome", succeeded ? "done" : "failed");
    }

    void waits() {
        waiting.incrementAndGet();
    }

    void waitEnds() {
        waiting.decrementAndGet();
    }

    void taken() {
        inUse.incrementAndGet();
    }

    void givenBack() {
        inUse.decrementAndGet();
    }

    void retried() {
        retries.increment();
    }
}
