package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.store.TestDatabase;

/** The option {@code --restored}: no page goes on from a position that the log that was put back does not have. */
class RestoredTest {
    @TempDir
    Path folder;

    @Test
    void renewsTheEpochWhichAPlainStartKeeps() {
        try (TestDatabase database = TestDatabase.create()) {
            start(database);
            database.run("CREATE TABLE former AS SELECT epoch FROM event_head");
            start(database);
            assertThat(same(database)).isEqualTo(1);
            start(database, "--restored");
            assertThat(same(database)).isZero();
        }
    }

    private void start(TestDatabase database, String... arguments) {
        Map<String, String> environment = Map.of(
                "SHILIAN_DATABASE_URL",
                database.url(),
                "SHILIAN_DATA",
                folder.toString(),
                "SHILIAN_HTTP_PORT",
                "0",
                "SHILIAN_UDP_PORT",
                "0");
        try (Program program = Program.start(environment, arguments)) {
            program.awaitReady();
            program.terminate();
            program.exitStatus();
        }
    }

    private static long same(TestDatabase database) {
        return database.number("SELECT count(*) FROM former JOIN event_head USING (epoch)");
    }
}
