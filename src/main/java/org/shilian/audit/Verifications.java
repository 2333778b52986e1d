package org.shilian.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shilian.store.LongRead;
import org.shilian.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifications on the running server, one at a time, beside all other work. Each stands in the register with what it
 * found, so that the register itself says until where it was verified, when and by whom. Safe on any thread.
 */
final class Verifications {
    private static final Logger log = LoggerFactory.getLogger(Verifications.class);
    private static final String VERIFIED = "audit.verified";

    private final Store source;
    private final Audit audit;
    private final HeadFile heads;
    private final WorkerExecutor worker;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private volatile double verifiedSeconds;
    private volatile double broken;

    private record Running(AuditEntry by, AtomicReference<@Nullable Verification> verification) {}

    Verifications(Vertx vertx, Store source, Audit audit, HeadFile heads, MeterRegistry meters) {
        this.source = source;
        this.audit = audit;
        this.heads = heads;
        this.worker = vertx.createSharedWorkerExecutor("audit-verification", 1, 12, TimeUnit.HOURS);
        Gauge.builder("shilian.audit.broken", this, found -> found.broken)
                .description("1 when the last verification found the register altered")
                .register(meters);
        Gauge.builder("shilian.audit.verified", this, found -> found.verifiedSeconds)
                .description("When the register was verified last, in seconds since 1970")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Takes up what was found last, on whichever node. */
    Future<Void> start() {
        return audit.last(VERIFIED).onSuccess(this::measured).mapEmpty();
    }

    private void measured(List<AuditLine> last) {
        last.forEach(line -> {
            verifiedSeconds = line.time().toEpochSecond();
            broken = line.entry().outcome().equals(AuditEntry.DONE) ? 0 : 1;
        });
    }

    /** Begins one unless one runs. */
    void begin(AuditEntry by) {
        Running begun = new Running(by, new AtomicReference<>());
        if (running.compareAndSet(null, begun)) {
            worker.executeBlocking(() -> verify(begun))
                    .compose(
                            verdict -> audit.record(by.outcome(outcome(verdict)).with(json(verdict))))
                    .compose(written -> audit.last(VERIFIED))
                    .onSuccess(this::measured)
                    .onFailure(failure -> log.error("the register could not be verified", failure))
                    .onComplete(done -> running.set(null));
        }
    }

    private Verdict verify(Running begun) throws IOException, InterruptedException {
        var kept = heads.read();
        try (LongRead database = source.longRead()) {
            Verification verification = new Verification(database, kept);
            begun.verification.set(verification);
            return verification.run();
        }
    }

    /** What runs now, if anything does, and what was found last. */
    Future<JsonObject> state() {
        return audit.last(VERIFIED)
                .map(last -> new JsonObject()
                        .put("running", progress())
                        .put("last", last.isEmpty() ? null : last.get(0).json()));
    }

    private @Nullable JsonObject progress() {
        Running now = running.get();
        if (now == null) {
            return null;
        }
        Verification verification = now.verification.get();
        return new JsonObject()
                .put("name", now.by.name())
                .put("done", verification == null ? 0 : verification.done())
                .put("total", verification == null ? 0 : verification.total());
    }

    private static String outcome(Verdict verdict) {
        ChainBreak broken = verdict.broken();
        return broken == null ? AuditEntry.DONE : broken.kind().code();
    }

    private static JsonObject json(Verdict verdict) {
        JsonObject json = new JsonObject()
                .put("until", verdict.head().number())
                .put("hash", verdict.head().hex())
                .put("lines", verdict.lines())
                .put("keptHeads", verdict.keptHeads())
                .put("millis", verdict.took().toMillis());
        ChainBreak broken = verdict.broken();
        if (broken != null) {
            json.put("broken", broken.kind().code())
                    .put("number", broken.number())
                    .put("time", broken.time() == null ? null : broken.time().toString())
                    .put("what", broken.what());
            log.error("the register is broken: {}", broken.what());
        }
        return json;
    }

    Future<Void> close() {
        return worker.close();
    }
}
