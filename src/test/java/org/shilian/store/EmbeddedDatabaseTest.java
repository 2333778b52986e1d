package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.fault.StartRefused;

/** The server in the data folder, through everything that may happen to it between two starts. */
class EmbeddedDatabaseTest {
    @TempDir
    Path temp;

    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        TestDatabase.prepare(temp);
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void itIsDurableReachableFromHereOnlyAndAsksForAPassword() throws IOException, SQLException {
        try (Running database = start()) {
            assertThat(database.ask("SHOW fsync")).isEqualTo("on");
            assertThat(database.ask("SHOW synchronous_commit")).isEqualTo("on");
            assertThat(database.ask("SHOW full_page_writes")).isEqualTo("on");
            assertThat(database.ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(database.ask("SHOW unix_socket_directories")).isEmpty();
            assertThat(database.ask("SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(database.ask("SHOW data_directory_mode")).isEqualTo("0700");
            assertThat(rights(temp.resolve("keys/database.password"))).isEqualTo("rw-------");
        }
    }

    @Test
    void dataPasswordAndPortOutliveARestart() throws SQLException {
        DatabaseAddress before;
        try (Running database = start()) {
            database.run("CREATE TABLE kept AS SELECT 42 AS answer");
            before = database.address();
        }
        try (Running database = start()) {
            assertThat(database.ask("SELECT answer FROM kept")).isEqualTo("42");
            assertThat(database.address()).isEqualTo(before);
        }
    }

    @Test
    void aPortThatAnotherProgramTookIsLeftToIt() throws IOException, SQLException {
        int port;
        try (Running database = start()) {
            port = database.address().port();
        }
        int other;
        try (ServerSocket foreign = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Running database = start()) {
            other = database.address().port();
            assertThat(other).isNotEqualTo(port).isNotEqualTo(foreign.getLocalPort() + 1);
            assertThat(database.ask("SELECT 1")).isEqualTo("1");
        }
        try (Running database = start()) {
            assertThat(database.address().port()).isEqualTo(other);
        }
    }

    @Test
    void aServerThatDiesIsStartedAgainByItself() throws Exception {
        try (Running database = start()) {
            database.run("CREATE TABLE kept AS SELECT 42 AS answer");
            long pid = database.server.pid();

            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            Awaitility.await().until(() -> database.server.pid() != pid && database.answers());

            assertThat(database.ask("SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void theMarkOfADeadServerIsNoHindranceEvenWhereItsNumberLivesAgain() throws IOException, SQLException {
        start().close();
        long alive = ProcessHandle.current().pid();
        Files.writeString(
                temp.resolve("postgres/data/postmaster.pid"),
                alive + "\n" + temp.resolve("postgres/data") + "\n1\n5432\n\n127.0.0.1\n  0  0\nready\n");

        try (Running database = start()) {
            assertThat(database.ask("SELECT 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void rightsThatWereOpenedAreTakenBack() throws IOException, SQLException {
        start().close();
        Path data = temp.resolve("postgres/data");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));

        try (Running database = start()) {
            assertThat(database.ask("SELECT 1")).isEqualTo("1");
        }
        assertThat(rights(data)).isEqualTo("rwx------");
    }

    @Test
    void anInterruptedFirstStartIsDoneAgain() throws IOException, SQLException {
        PostgresBinaries.delete(temp.resolve("postgres"));
        Files.createDirectories(temp.resolve("postgres/data.unfinished/base"));
        Files.createFile(temp.resolve("postgres/data.unfinished/PG_VERSION"));

        try (Running database = start()) {
            assertThat(database.ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void interruptedUnpackingIsDoneAgain() throws IOException, SQLException {
        Path natives = temp.resolve("native");
        Path unpacked = PostgresBinaries.unpack(natives);
        Files.move(unpacked, natives.resolve(unpacked.getFileName() + ".unfinished"));

        try (Running database = start()) {
            assertThat(database.ask("SELECT 1")).isEqualTo("1");
        }
        assertThat(unpacked).isDirectory();
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedInOneSentence() throws IOException {
        start().close();
        Files.writeString(temp.resolve("postgres/data/PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining(temp.toString());
    }

    @Test
    void damagedDataAreRefusedWithWhatTheServerSaid() throws IOException {
        start().close();
        Files.delete(temp.resolve("postgres/data/global/pg_control"));

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("pg_control")
                .hasMessageContaining(temp.toString());
    }

    @Test
    void stopIsSafeBeforeStartAndTwice() {
        try (DataFolder folder = DataFolder.open(temp)) {
            EmbeddedDatabase database = new EmbeddedDatabase(vertx, folder, 0);
            await(database.stop());
            await(database.stop());
            assertThat(database.pid()).isZero();
        }
    }

    private Running start() {
        DataFolder folder = DataFolder.open(temp);
        EmbeddedDatabase server = new EmbeddedDatabase(vertx, folder, 0);
        try {
            await(server.start());
            return new Running(folder, server);
        } catch (StartRefused refused) {
            folder.close();
            throw refused;
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private record Running(DataFolder folder, EmbeddedDatabase server) implements AutoCloseable {
        DatabaseAddress address() {
            return server.address();
        }

        void run(String sql) throws SQLException {
            try (Connection connection = address().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String ask(String sql) throws SQLException {
            try (Connection connection = address().dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery(sql)) {
                answer.next();
                return answer.getString(1);
            }
        }

        boolean answers() {
            try {
                return ask("SELECT 1").equals("1");
            } catch (SQLException away) {
                return false;
            }
        }

        @Override
        public void close() {
            await(server.stop());
            folder.close();
        }
    }
}
