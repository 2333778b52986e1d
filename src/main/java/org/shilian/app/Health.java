package org.shilian.app;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the program can do its work right now, found out by doing it: each check acts and is given
 * five seconds. Answers are kept for a second, so that frequent questions cost nothing.
 */
public final class Health {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Clock clock;
    private final List<Check> checks = new ArrayList<>();
    private @Nullable Future<Report> last;
    private Instant asked = Instant.EPOCH;

    public Health(Clock clock) {
        this.clock = clock;
    }

    /** Adds a check by name; the Future fails when the program cannot do that part of its work. */
    public Health check(String name, Supplier<Future<?>> attempt) {
        checks.add(new Check(name, attempt));
        return this;
    }

    /** Tries every check; the report names each with its outcome. */
    public synchronized Future<Report> ready() {
        Instant now = clock.instant();
        Future<Report> known = last;
        if (known != null && asked.plus(FRESH).isAfter(now)) {
            return known;
        }
        asked = now;
        Future<Report> fresh =
                Future.join(checks.stream().map(this::attempt).toList()).map(all -> new Report(all.<Outcome>list()));
        last = fresh;
        return fresh;
    }

    private Future<Outcome> attempt(Check check) {
        long began = System.nanoTime();
        return Future.succeededFuture()
                .compose(start -> check.attempt.get())
                .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .transform(done -> Future.succeededFuture(new Outcome(
                        check.name,
                        done.succeeded(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                        done.succeeded() ? "" : reason(done.cause()))));
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private record Check(String name, Supplier<Future<?>> attempt) {}

    /** What one check found; {@code millis} is how long it took. */
    record Outcome(String name, boolean up, long millis, String detail) {
        JsonObject json() {
            JsonObject json = new JsonObject().put("name", name).put("up", up).put("millis", millis);
            return up ? json : json.put("detail", detail);
        }
    }

    /** What all checks found. */
    public record Report(List<Outcome> outcomes) {
        public boolean up() {
            return outcomes.stream().allMatch(Outcome::up);
        }

        public JsonObject json() {
            JsonArray checks = new JsonArray();
            outcomes.forEach(outcome -> checks.add(outcome.json()));
            return new JsonObject().put("status", up() ? "up" : "down").put("checks", checks);
        }
    }
}
