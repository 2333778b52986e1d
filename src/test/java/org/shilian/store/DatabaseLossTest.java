package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.fault.Fault;

/** The database is lost while we run: nothing acknowledged is lost, nothing is half done, nothing hangs, all heals. */
class DatabaseLossTest {
    private static final List<String> EXPECTED =
            List.of("database-unavailable", "database-outcome-unknown", "database-busy");

    @TempDir
    Path temp;

    private LossRig rig;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        TestDatabase.prepare(temp);
        rig = new LossRig(temp);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void killedAgainAndAgainItLosesNothingAcknowledged() throws Exception {
        rig.write(6);
        for (int round = 0; round < 5; round++) {
            rig.awaitKept(30);
            Signal.send("KILL", rig.serverPid());
        }
        rig.awaitKept(30);
        rig.rest();

        nothingIsLostOrHalfDone();
    }

    @Test
    void aServerProcessThatCrashesTakesNothingAcknowledgedWithIt() throws Exception {
        rig.write(4);
        rig.awaitKept(20);
        ProcessHandle.of(rig.serverPid()).orElseThrow().children().forEach(ProcessHandle::destroyForcibly);
        rig.awaitKept(20);
        rig.rest();

        nothingIsLostOrHalfDone();
    }

    @Test
    void aServerThatStandsStillRefusesAtOnceAndGoesOnWhereItWas() throws Exception {
        rig.write(4);
        rig.awaitKept(20);
        Promise<Void> held = Promise.promise();
        Future<Void> begun = rig.store
                .database()
                .inTransaction(transaction -> transaction
                        .connection()
                        .query("INSERT INTO done VALUES (-1, '')")
                        .execute()
                        .compose(done -> held.future()));
        rig.awaitKept(20);

        Signal.send("STOP", rig.serverPid());
        Throwable underWay = awaitFailure(
                rig.store.database().read(client -> client.query("SELECT 1").execute()));
        Throwable open = awaitFailure(begun);
        Throwable later = awaitFailure(rig.tryWrite(-2));
        Signal.send("CONT", rig.serverPid());
        held.complete();
        rig.awaitKept(20);
        rig.rest();

        // The first may still wait for a connection when the server's silence is noticed.
        assertThat(((Fault) underWay).code()).isIn("database-unavailable", "database-busy");
        assertThat(List.of(open, later))
                .allSatisfy(failure -> assertThat(((Fault) failure).code()).isEqualTo("database-unavailable"));
        assertThat(rig.rows()).doesNotContain(-1, -2);
        nothingIsLostOrHalfDone();
    }

    @Test
    void connectionsThatAreCutHeal() {
        rig.write(4);
        for (int i = 0; i < 5; i++) {
            rig.awaitKept(10);
            Awaitility.await()
                    .until(() -> rig.store
                            .database()
                            .read(client -> client.query(
                                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
                                    .execute())
                            .transform(done -> Future.succeededFuture(done.succeeded()))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get());
        }
        rig.awaitKept(20);
        rig.rest();

        nothingIsLostOrHalfDone();
    }

    private void nothingIsLostOrHalfDone() {
        long head = rig.head();
        List<Integer> logged = rig.logged();
        assertThat(logged).doesNotHaveDuplicates().hasSize((int) head);
        assertThat(new TreeSet<>(logged)).isEqualTo(rig.rows());
        assertThat(logged).containsAll(rig.kept);
        assertThat(rig.refusals).isSubsetOf(EXPECTED);
        rig.seen.awaitOffset(head);
        assertThat(rig.seen.awaitOffsets((int) head))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
        assertThat(await(rig.log.read(rig.log.head(), 1))).isNotNull();
    }
}
