package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.event.LogProcess;

/** The process itself is killed, with or without its database: the next start finds all that was acknowledged. */
class ProcessLossTest {
    @TempDir
    Path temp;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        TestDatabase.prepare(temp);
    }

    @Test
    void theServerThatOutlivedItsProcessIsReplaced() throws IOException {
        int kept = killAfter(40);

        assertThat(serverProcesses()).isNotEmpty();
        everythingKeptIsThere(kept);
        assertThat(serverProcesses()).isEmpty();
    }

    @Test
    void bothKilledAtOnceComeBackAtOnce() throws IOException {
        LogProcess process = LogProcess.start(temp);
        process.awaitKept(40);
        List<ProcessHandle> servers = serverProcesses();
        servers.forEach(ProcessHandle::destroyForcibly);
        int kept = process.kill();

        everythingKeptIsThere(kept);
    }

    @Test
    void onlyTheHeadOfTheServerKilledAfterItsProcess() throws IOException {
        int kept = killAfter(40);
        serverProcesses().stream()
                .filter(process -> process.parent().map(ProcessHandle::pid).orElse(0L) == 1L)
                .forEach(ProcessHandle::destroyForcibly);

        everythingKeptIsThere(kept);
    }

    @Test
    void killedThreeTimesInARow() throws IOException {
        int kept = killAfter(20);
        kept += killAfter(20);
        kept += killAfter(20);

        try (LossRig rig = new LossRig(temp)) {
            assertThat(rig.logged()).hasSizeGreaterThanOrEqualTo(kept).hasSize((int) rig.head());
        }
    }

    private int killAfter(int events) {
        LogProcess process = LogProcess.start(temp);
        process.awaitKept(events);
        return process.kill();
    }

    private void everythingKeptIsThere(int kept) {
        try (LossRig rig = new LossRig(temp)) {
            List<Integer> logged = rig.logged();
            assertThat(logged).hasSize((int) rig.head());
            assertThat(logged)
                    .containsSubsequence(IntStream.rangeClosed(1, kept).boxed().toList());
        }
    }

    private List<ProcessHandle> serverProcesses() throws IOException {
        return new PostgresLeftovers(temp.resolve("postgres/data"), new PostgresCommand(temp.resolve("native")))
                .living();
    }
}
