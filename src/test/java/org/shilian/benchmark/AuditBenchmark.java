package org.shilian.benchmark;

import static org.shilian.Await.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.audit.HeadFile;
import org.shilian.audit.Verdict;
import org.shilian.audit.Verification;
import org.shilian.store.LongRead;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

/**
 * How fast lines enter the register, each by itself and each with a transaction of its own, and how fast it is
 * verified. Arguments: lines to fill it with, writers at once, lines of each append run.
 */
public final class AuditBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int BATCH = 5_000;
    private static final int RUNS = 3;

    private final Audit audit;
    private final Store store;

    private AuditBenchmark(Vertx vertx, Store store) {
        this.store = store;
        this.audit = new Audit(vertx, store.database(), Clock.systemUTC());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int lines = Integer.parseInt(arguments[0]);
        int writers = Integer.parseInt(arguments[1]);
        int appended = Integer.parseInt(arguments[2]);
        Vertx vertx = Vertx.vertx();
        try (TestDatabase database = TestDatabase.create()) {
            Store store = database.open(vertx);
            AuditBenchmark benchmark = new AuditBenchmark(vertx, store);
            benchmark.fill(lines);
            database.run("VACUUM ANALYZE audit");
            benchmark.append("each by itself", writers, appended, benchmark.audit::record);
            benchmark.append(
                    "each with its transaction",
                    writers,
                    appended,
                    entry -> store.database().inTransaction(transaction -> benchmark.audit.record(transaction, entry)));
            for (int run = 0; run < RUNS; run++) {
                benchmark.verify();
            }
            await(store.stop());
        }
        await(vertx.close());
    }

    private void fill(int lines) {
        long begun = System.nanoTime();
        for (int at = 0; at < lines; at += BATCH) {
            int first = at;
            await(store.database().inTransaction(transaction -> {
                for (int n = first; n < Math.min(lines, first + BATCH); n++) {
                    audit.record(transaction, entry(n));
                }
                return Future.succeededFuture();
            }));
        }
        report("filled, %d at once".formatted(BATCH), lines, System.nanoTime() - begun);
    }

    private void append(String how, int writers, int lines, Way way) {
        long begun = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            all.add(next(way, lines / writers));
        }
        await(Future.join(all));
        report("%s, %d writers".formatted(how, writers), lines / writers * writers, System.nanoTime() - begun);
    }

    private static Future<Void> next(Way way, int left) {
        return left == 0 ? Future.succeededFuture() : way.record(entry(left)).compose(done -> next(way, left - 1));
    }

    private void verify() throws IOException, InterruptedException {
        try (LongRead database = store.longRead()) {
            Verdict verdict = Verification.of(database, HeadFile.in(Files.createTempDirectory("audit-benchmark")));
            report(
                    verdict.whole() ? "verified, whole" : "verified, BROKEN",
                    verdict.lines(),
                    verdict.took().toNanos());
        }
    }

    private static AuditEntry entry(int n) {
        return AuditEntry.of("camera.watch.started", "camera/" + n % 1_000)
                .by("p-40da6dc8-936c-4880-bc5d-1dd1b339cfe0", "张值班", "u-60000000")
                .on("25d3c58b-b82a-4d5b-b8e4-105277c76770")
                .from("10.20.30.40")
                .at("990423105202003")
                .view("7d1f9ad2-3f0e-4a55-9f51-" + (100_000_000_000L + n))
                .purpose("XF-2026-" + n)
                .with(new JsonObject().put("name", "王桥镇街口" + n % 1_000));
    }

    private static void report(String what, long lines, long nanos) {
        OUT.printf(
                "%-44s %,10d lines in %,8d ms: %,10.0f lines/s%n", what, lines, nanos / 1_000_000, lines * 1e9 / nanos);
    }

    /** How a line is entered. */
    @FunctionalInterface
    private interface Way {
        Future<Void> record(AuditEntry entry);
    }
}
