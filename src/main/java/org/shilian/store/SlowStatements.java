package org.shilian.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each statement that took too long: its text with {@code $1} where a value stood, never the value. It hears of
 * statements as the tracer of Vert.x, which tells their text by the tag {@code db.query.text}; of all else it keeps
 * nothing. Safe on any thread.
 */
public final class SlowStatements implements VertxTracer<@Nullable Void, SlowStatements.@Nullable Begun> {
    private static final Logger log = LoggerFactory.getLogger(SlowStatements.class);
    private static final String TEXT = "db.query.text";

    private final long slowNanos;
    private final Counter slow;

    /** One statement under way. */
    record Begun(String text, long nanos) {}

    public SlowStatements(Duration slowAfter, MeterRegistry registry) {
        this.slowNanos = slowAfter.toNanos();
        this.slow = Counter.builder("shilian.database.slow")
                .description("Statements that took longer than database.slowAfter")
                .register(registry);
    }

    @Override
    public <R> @Nullable Begun sendRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> tags) {
        for (int at = 0; at < tags.len(request); at++) {
            if (tags.name(request, at).equals(TEXT)) {
                return new Begun(tags.value(request, at), System.nanoTime());
            }
        }
        return null;
    }

    @Override
    public <R> void receiveResponse(
            Context context,
            @Nullable R response,
            @Nullable Begun begun,
            @Nullable Throwable failure,
            TagExtractor<R> tags) {
        if (begun == null) {
            return;
        }
        long took = System.nanoTime() - begun.nanos;
        if (took > slowNanos) {
            slow.increment();
            log.warn(
                    "slow statement, {} ms{}: {}",
                    took / 1_000_000,
                    failure == null ? "" : ", failed",
                    begun.text.strip().replaceAll("\\s+", " "));
        }
    }
}
