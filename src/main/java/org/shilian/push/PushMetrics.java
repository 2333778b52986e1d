package org.shilian.push;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What is measured about the event sockets. */
final class PushMetrics {
    private final MeterRegistry registry;
    private final AtomicInteger sessions = new AtomicInteger();
    private final LongAdder delivered = new LongAdder();
    private final Map<PushLoop, Long> behind = new ConcurrentHashMap<>();

    PushMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("shilian.push.sessions", sessions, AtomicInteger::get).register(registry);
        Gauge.builder("shilian.push.behind", behind, PushMetrics::most)
                .description("events that wait for the client furthest behind")
                .register(registry);
        FunctionCounter.builder("shilian.push.deliveries", delivered, LongAdder::sum)
                .register(registry);
    }

    private static double most(Map<PushLoop, Long> behind) {
        return behind.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    int sessions() {
        return sessions.get();
    }

    void opened() {
        sessions.incrementAndGet();
    }

    void gone() {
        sessions.decrementAndGet();
    }

    void delivered(int events) {
        delivered.add(events);
    }

    void fetched(int events) {
        registry.counter("shilian.push.fetched").increment(events);
    }

    void furthestBehind(PushLoop loop, long events) {
        behind.put(loop, events);
    }

    void closed(CloseCode code) {
        registry.counter("shilian.push.closed", "reason", code.reason()).increment();
    }

    void recovered(String how) {
        registry.counter("shilian.push.recoveries", "from", how).increment();
    }

    void refused(String code) {
        registry.counter("shilian.push.refused", "code", code).increment();
    }
}
