package org.shilian.app;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Duration;
import org.shilian.store.SlowStatements;

/** The event loops that everything runs on: one for each core, native transport where the platform has it. */
final class Reactor {
    private Reactor() {}

    /** Meters of the HTTP server and the pools; not of each message and socket, which has meters of its own. */
    static Vertx create(Metrics metrics, Duration slowAfter) {
        MicrometerMetricsOptions measured = new MicrometerMetricsOptions()
                .setEnabled(true)
                .addDisabledMetricsCategory(MetricsDomain.EVENT_BUS)
                .addDisabledMetricsCategory(MetricsDomain.NET_CLIENT)
                .addDisabledMetricsCategory(MetricsDomain.NET_SERVER);
        VertxOptions options = new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(Runtime.getRuntime().availableProcessors())
                .setMetricsOptions(measured);
        return Vertx.builder()
                .with(options)
                .withTracer(tracing -> new SlowStatements(slowAfter, metrics.registry()))
                .withMetrics(new MicrometerMetricsFactory(metrics.registry()))
                .build();
    }
}
