package org.shilian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shilian.event.Event;
import org.shilian.event.EventConfig;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;
import org.shilian.store.LongRead;
import org.shilian.store.Store;

/** The chain as it grows: without holes on two nodes, over old lines, and as the document says. */
class ChainTest {
    private static final int WRITERS = 12;
    private static final int TRANSACTIONS = 25;

    @Test
    void hasNoHolesWhateverWritersDoOnTwoNodes() {
        try (Register register = new Register()) {
            Store second = register.database.open(register.vertx);
            AtomicInteger written = new AtomicInteger();
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Store store = writer % 2 == 0 ? register.store : second;
                writers.add(write(register, store, register.node(store), 0, written, new Random(writer)));
            }
            await(Future.join(writers));

            Verdict verdict = register.verify();
            assertThat(verdict.broken()).isNull();
            assertThat(verdict.head().number()).isEqualTo(written.get());
            assertThat(verdict.lines()).isEqualTo(written.get()).isGreaterThan(WRITERS * TRANSACTIONS);
            await(second.stop());
        }
    }

    /** Lines of a transaction with events, of one that is undone, and lines by themselves, in turn. */
    private static Future<Void> write(
            Register register, Store store, Audit audit, int number, AtomicInteger written, Random random) {
        if (number == TRANSACTIONS) {
            return Future.succeededFuture();
        }
        EventLog events = new EventLog(
                register.vertx, store, Clock.systemUTC(), EventConfig.defaults(), new SimpleMeterRegistry());
        boolean undone = random.nextInt(4) == 0;
        int lines = 1 + random.nextInt(3);
        return store.database()
                .inTransaction(transaction -> {
                    for (int at = 0; at < lines; at++) {
                        audit.record(transaction, AuditEntry.of("test.changed", "thing/" + number));
                    }
                    events.append(transaction, Event.of("test.done", "thing/1", "test", new JsonObject()));
                    return pause(register, random)
                            .compose(on -> undone
                                    ? Future.failedFuture(Fault.conflict("test-rollback", "changed my mind"))
                                    : Future.succeededFuture());
                })
                .onSuccess(done -> written.addAndGet(lines))
                .otherwiseEmpty()
                .compose(done -> audit.record(AuditEntry.of("test.looked", "thing/" + number)))
                .onSuccess(done -> written.incrementAndGet())
                .compose(done -> write(register, store, audit, number + 1, written, random));
    }

    private static Future<Void> pause(Register register, Random random) {
        Promise<Void> over = Promise.promise();
        register.vertx.setTimer(1 + random.nextInt(5), done -> over.complete());
        return over.future();
    }

    @Test
    void isReadWholeWhileItGrows() {
        try (Register register = new Register().filled(3_000)) {
            AtomicInteger more = new AtomicInteger();
            Future<Void> growing = grow(register, more);
            for (int at = 0; at < 5; at++) {
                assertThat(register.verify().broken()).isNull();
            }
            more.set(1_000_000);
            await(growing);
            assertThat(register.verify().lines()).isGreaterThan(3_000);
        }
    }

    private static Future<Void> grow(Register register, AtomicInteger count) {
        return register.audit
                .record(AuditEntry.of("test.looked", "thing/" + count))
                .compose(
                        done -> count.incrementAndGet() > 1_000_000 ? Future.succeededFuture() : grow(register, count));
    }

    @Test
    void takesUpTheLinesThatStoodBefore() throws IOException {
        try (Register register = new Register()) {
            await(register.store.stop());
            register.database.migrateAnewTo("080");
            register.database.run("""
                    INSERT INTO audit (time, name, action, subject, purpose, outcome, details)
                    SELECT timestamptz '2026-10-01 08:00+08' + n * interval '1.000001 s', '李四' || n, 'test.old', 'thing/1',
                           CASE WHEN n % 3 = 0 THEN '' END, 'done', jsonb_build_object('n', n, 'b', 'x')
                      FROM generate_series(1, 50) n
                    """);
            register.database.run("SELECT setval(pg_get_serial_sequence('audit', 'number'), 70)");
            register.database.run("""
                    INSERT INTO audit (time, action, subject, outcome, details)
                    VALUES ('2026-10-02 08:00+08', 'test.old', 'thing/2', 'done', '{"last":true}')
                    """);
            Store migrated = register.database.open(register.vertx);
            try (LongRead read = migrated.longRead()) {
                Audit audit = register.node(migrated);
                await(audit.record(AuditEntry.of("test.new", "thing/1")));
                assertThat(read.row("SELECT number, details ->> 'last' FROM audit WHERE subject = 'thing/2'"))
                        .containsExactly("51", "true");
            }
            try (LongRead read = migrated.longRead()) {
                assertThat(verdict(read, register).broken()).isNull();
                assertThat(verdict(read, register).lines()).isEqualTo(52);
            }
            assertThatThrownBy(() -> register.database.run("DELETE FROM audit")).hasStackTraceContaining("append only");
            await(migrated.stop());
        }
    }

    private static Verdict verdict(LongRead read, Register register) throws IOException {
        try {
            return Verification.of(read, register.heads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The example of src/docs/audit.md is what the database computes. */
    @Test
    void isAsTheDocumentSays() throws IOException {
        Matcher hash = Pattern.compile("hash `([0-9a-f]{64})`").matcher(Files.readString(Path.of("src/docs/audit.md")));
        assertThat(hash.find()).isTrue();
        try (Register register = new Register()) {
            await(register.audit.record(AuditEntry.of("camera.watch.ended", "camera/7")
                    .by("p-1", "张三", null)
                    .from("127.0.0.1")
                    .at("990423101")
                    .view("v1")
                    .purpose("duty")
                    .with(new JsonObject().put("n", 1))));
            assertThat(await(register.audit.head()).hex()).isEqualTo(hash.group(1));
        }
    }

    @Test
    void aLineThatTheDatabaseCannotTakeDoesNotTakeOthersWithIt() {
        try (Register register = new Register()) {
            List<Future<Void>> all = new ArrayList<>();
            for (int at = 0; at < 20; at++) {
                all.add(register.audit.record(AuditEntry.of("test.kept", "thing/" + (at == 7 ? "\0" : at))));
            }
            Future<?> join = Future.join(all);
            assertThat(awaitFailure(join)).isNotNull();
            assertThat(all.stream().filter(Future::succeeded)).hasSize(19);
            assertThat(register.verify().lines()).isEqualTo(19);
        }
    }

    @Test
    void aLookLeftOpenByAKilledServerEndsAtItsNextStart() throws IOException {
        try (Register register = new Register()) {
            Node node = Node.of(register.folder);
            Node other = Node.of(Files.createTempDirectory("shilian-other-node"));
            Audit elsewhere = register.node(register.store);
            await(elsewhere.begin(other));
            await(elsewhere.record(look("camera.watch.started", "elsewhere")));
            await(register.audit.begin(node));
            await(register.audit.record(look("camera.watch.started", "over")));
            await(register.audit.record(look("camera.watch.ended", "over")));
            await(register.audit.record(look("camera.watch.started", "open")));

            register.clock.pass(Duration.ofHours(1));
            Audit again = new Audit(register.vertx, register.store.database(), register.clock);
            await(again.begin(Node.of(register.folder)));
            await(again.begin(Node.of(register.folder)));

            List<Watched> looks = await(again.views(everything()));
            assertThat(looks)
                    .extracting(look -> look.start().entry().view())
                    .containsExactly("open", "over", "elsewhere");
            assertThat(looks.get(2).end()).isNull();
            Watched open = looks.get(0);
            assertThat(open.endDetails().getString("how")).isEqualTo("server-ended");
            assertThat(open.endDetails().getString("noLaterThan")).isEqualTo("2026-11-02T09:00:00Z");
            assertThat(open.start().entry().purpose()).isEqualTo("duty");
            assertThat(Objects.requireNonNull(open.endNumber())).isEqualTo(7);
            assertThat(register.verify().broken()).isNull();
        }
    }

    private static AuditEntry look(String action, String view) {
        return AuditEntry.of(action, "camera/7")
                .by("p-1", "张三", null)
                .view(view)
                .purpose("duty");
    }

    private static AuditQuery everything() {
        return new AuditQuery(null, null, null, null, null, null, null, null, null, 100);
    }
}
