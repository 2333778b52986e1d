package org.shilian.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What is measured about the event log. */
final class EventMetrics {
    private final MeterRegistry registry;
    private final AtomicLong head = new AtomicLong();
    private final AtomicLong lag = new AtomicLong();
    private final Timer append;
    private final Counter trimmed;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("shilian.event.head", head, AtomicLong::get).register(registry);
        Gauge.builder("shilian.event.reader.lag", lag, AtomicLong::get).register(registry);
        append = registry.timer("shilian.event.append");
        trimmed = registry.counter("shilian.event.trimmed");
    }

    void read(long offset, long headOffset) {
        head.set(headOffset);
        lag.set(headOffset - offset);
    }

    <T> Future<T> timedAppend(Supplier<Future<T>> work) {
        Timer.Sample begun = Timer.start(registry);
        return work.get().onComplete(done -> begun.stop(append));
    }

    void trimmed(int events) {
        trimmed.increment(events);
    }
}
