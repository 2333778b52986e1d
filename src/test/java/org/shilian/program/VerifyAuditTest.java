package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

/** The command {@code verify-audit} with its exit status, on an external database, beside the server and after it. */
class VerifyAuditTest {
    @TempDir
    Path folder;

    @Test
    void saysWholeAndThenWhichLineWasChanged() {
        try (TestDatabase database = TestDatabase.create()) {
            writeFiveLines(database);
            Map<String, String> external = Map.of("SHILIAN_DATABASE_URL", database.url(), "SHILIAN_DATA", data());
            says(0, external, "the register is whole: 5 lines");

            database.run("ALTER TABLE audit DISABLE TRIGGER ALL");
            database.run("UPDATE audit SET subject = 'thing/9' WHERE number = 3");
            says(1, external, "the register is broken (changed) at line 3, 2");
        }
    }

    /** Whoever owns this machine can rewrite what is kept on it, but not the copy on another one. */
    @Test
    void missesAnEndCutOffTogetherWithAllThatThisMachineKept() throws IOException {
        Path copy = folder.resolve("copy.log");
        try (TestDatabase database = TestDatabase.create()) {
            writeFiveLines(database);
            String head = database.text("SELECT number || ' ' || encode(hash, 'hex') FROM audit_head");
            Files.writeString(copy, "2026-11-02T08:00:00Z " + head + "\n");
            database.run("ALTER TABLE audit DISABLE TRIGGER ALL");
            database.run("DELETE FROM audit WHERE number > 3");
            database.run("UPDATE audit_head SET (number, hash) = (SELECT number, hash FROM audit WHERE number = 3)");

            Map<String, String> external = Map.of("SHILIAN_DATABASE_URL", database.url(), "SHILIAN_DATA", data());
            says(0, external, "the register is whole: 3 lines");
            says(1, external, "the register is broken (removed) at line 4", "--heads", copy.toString());
            Files.writeString(copy, """
                    {"timestamp":1795573265419,"level":"INFO","formattedMessage":"the database answers"}
                    {"timestamp":1793606400000,"level":"INFO","formattedMessage":"audit head %s","throwable":null}
                    """.formatted(head));
            says(1, external, "line 5 was there on 2026-11-02T08:00:00Z", "--heads", copy.toString());
        }
    }

    @Test
    void saysThatItCouldNotVerify() {
        try (Program program = Program.start(Map.of("SHILIAN_DATA", data()), "verify-audit")) {
            assertThat(program.exitStatus()).isEqualTo(2);
            assertThat(program.errors()).contains("could not be verified", "there is no database", "SHILIAN_DATA");
        }
        String absent = folder.resolve("absent.log").toString();
        try (Program program = Program.start(Map.of("SHILIAN_DATA", data()), "verify-audit", "--heads", absent)) {
            assertThat(program.exitStatus()).isEqualTo(2);
            assertThat(program.errors()).contains("could not be verified", absent, "names no head");
        }
        try (TestDatabase database = TestDatabase.create()) {
            database.migrateAnewTo("080");
            Map<String, String> older = Map.of("SHILIAN_DATABASE_URL", database.url(), "SHILIAN_DATA", data());
            try (Program program = Program.start(older, "verify-audit")) {
                assertThat(program.exitStatus()).isEqualTo(2);
                assertThat(program.errors()).contains("could not be verified", "audit_head");
            }
        }
    }

    @Test
    void readsBesideTheServerAndAfterItWasKilled() throws IOException, InterruptedException {
        TestDatabase.prepare(folder);
        Map<String, String> embedded =
                Map.of("SHILIAN_DATA", data(), "SHILIAN_HTTP_PORT", "0", "SHILIAN_UDP_PORT", "0");
        try (Program server = Program.start(embedded)) {
            server.awaitReady();
            says(0, embedded, "beside the server");
            server.kill();
        }
        assertThat(Files.readString(folder.resolve("audit-heads.log"))).matches("\\S+ 1 [0-9a-f]{64}\n");
        says(0, embedded, "1 kept heads agree");

        try (Program server = Program.start(embedded)) {
            server.awaitReady();
            server.terminate();
            server.exitStatus();
        }
        assertThat(Files.readAllLines(folder.resolve("audit-heads.log"))).hasSize(3);
        says(0, embedded, "3 kept heads agree");
    }

    private static void writeFiveLines(TestDatabase database) {
        Vertx vertx = Vertx.vertx();
        Store store = database.open(vertx);
        Audit audit = new Audit(vertx, store.database(), Clock.systemUTC());
        for (int at = 0; at < 5; at++) {
            await(audit.record(AuditEntry.of("test.kept", "thing/" + at)));
        }
        await(store.stop());
        await(vertx.close());
    }

    private String data() {
        return folder.toString();
    }

    private static void says(int status, Map<String, String> environment, String words, String... options) {
        String[] arguments =
                Stream.concat(Stream.of("verify-audit"), Stream.of(options)).toArray(String[]::new);
        try (Program program = Program.start(environment, arguments)) {
            assertThat(program.exitStatus()).as(program.errors()).isEqualTo(status);
            assertThat(String.join("\n", program.printed())).contains(words);
        }
    }
}
