package org.shilian.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.json.JsonObject;

/** The few meters that people look at, read from those that {@code /metrics} gives to machines. */
final class MeterFigures {
    private final MeterRegistry registry;

    MeterFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Of push: open sessions, the events that the slowest is behind, deliveries since the start. */
    JsonObject push() {
        FunctionCounter deliveries = registry.find("shilian.push.deliveries").functionCounter();
        return new JsonObject()
                .put("sessions", gauge("shilian.push.sessions"))
                .put("behind", gauge("shilian.push.behind"))
                .put("deliveries", deliveries == null ? null : Math.round(deliveries.count()));
    }

    /** Of the pool: connections in use, and who waits for one. */
    JsonObject connections() {
        return new JsonObject()
                .put("used", gauge("shilian.database.connections.used"))
                .put("waiting", gauge("shilian.database.connections.waiting"));
    }

    private Long gauge(String name) {
        Gauge gauge = registry.get(name).gauge();
        return Math.round(gauge.value());
    }
}
