package org.shilian.audit;

import static org.shilian.Await.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shilian.TestClock;
import org.shilian.store.LongRead;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

/** A register in a database of its own, and somebody who may do everything in there. */
final class Register implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final TestDatabase database = TestDatabase.create();
    final Store store = database.open(vertx);
    final TestClock clock = new TestClock();
    final Audit audit = new Audit(vertx, store.database(), clock);
    final Path folder = folder();
    final HeadFile heads = HeadFile.in(folder);

    private static Path folder() {
        try {
            return Files.createTempDirectory("shilian-register");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds lines, the first with the purpose {@code why 1}. */
    Register filled(int lines) {
        List<Future<?>> all = new ArrayList<>();
        for (int at = 1; at <= lines; at++) {
            all.add(audit.record(AuditEntry.of("camera.watch.started", "camera/" + at % 7)
                    .by("p-1", "张三", null)
                    .from("127.0.0.1")
                    .at("990423101")
                    .view("v" + at)
                    .purpose("why " + at)
                    .with(new JsonObject().put("n", at))));
        }
        await(Future.join(all));
        return this;
    }

    /** Keeps the head as it is now. */
    void keepHead() {
        try {
            heads.append(new KeptHead(clock.instant(), await(audit.head())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody does who owns the database: no trigger holds him up, and no key. */
    void tamper(String sql) {
        database.run("ALTER TABLE audit DISABLE TRIGGER ALL");
        database.run("ALTER TABLE audit DROP CONSTRAINT IF EXISTS audit_pkey");
        database.run(sql);
    }

    Verdict verify() {
        try (LongRead read = store.longRead()) {
            return Verification.of(read, heads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A second node, with the time of the real world. */
    Audit node(Store other) {
        return new Audit(vertx, other.database(), Clock.systemUTC());
    }

    @Override
    public void close() {
        await(store.stop());
        await(vertx.close());
        database.close();
    }
}
