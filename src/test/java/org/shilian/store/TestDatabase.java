package org.shilian.store;

import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.StartRefused;

/**
 * A fresh, migrated database for one test, on a server that all tests of this JVM share and whose
 * files stay in {@code target} for the next run.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "shilian_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable EmbeddedDatabase server;

    private final DatabaseAddress address;

    private TestDatabase(DatabaseAddress address) {
        this.address = address;
    }

    public static TestDatabase create() {
        String name = "test_%d".formatted(NUMBER.incrementAndGet());
        DatabaseAddress root = server().address();
        run(root, "CREATE DATABASE %s TEMPLATE %s".formatted(name, TEMPLATE));
        return new TestDatabase(named(root, name));
    }

    /** Makes of an empty folder a data folder that was started once and stopped, quicker than by starting it. */
    public static synchronized void prepare(Path dataFolder) throws IOException, InterruptedException {
        Path original = Path.of("target", "prepared-data");
        if (!Files.exists(original.resolve("complete"))) {
            Vertx vertx = Vertx.vertx();
            try (DataFolder folder = DataFolder.open(original)) {
                EmbeddedDatabase database = new EmbeddedDatabase(vertx, folder, 0);
                await(database.start());
                await(database.stop());
            }
            await(vertx.close());
            Files.createFile(original.resolve("complete"));
        }
        Files.createDirectories(dataFolder);
        for (String part : List.of("postgres", "keys", "native")) {
            new ProcessBuilder("cp", "-a", original.resolve(part).toString(), dataFolder.toString())
                    .start()
                    .waitFor();
        }
        Files.deleteIfExists(dataFolder.resolve("postgres/port"));
    }

    /** An address for {@code database.url}. */
    public String url() {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(address.user(), address.password(), address.host(), address.port(), address.database());
    }

    /** A started store on this database, one node of possibly several; to be stopped by the test. */
    public Store open(Vertx vertx) {
        Store store = new Store(
                vertx,
                new StoreConfig(url(), 0, 8, Duration.ofSeconds(30), Duration.ofMillis(500)),
                new SimpleMeterRegistry());
        await(store.start());
        return store;
    }

    /** Makes it as it was before all migrations after that version. */
    public void migrateAnewTo(String version) {
        run("DROP SCHEMA public CASCADE");
        run("CREATE SCHEMA public");
        Flyway.configure()
                .dataSource(address.dataSource())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** Runs a statement beside all pools. */
    public void run(String sql) {
        run(address, sql);
    }

    /** Breaks all connections and takes none, until it is {@link #back}. */
    public void away() {
        run(server().address(), "ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(address.database()));
        run(
                server().address(),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
                        .formatted(address.database()));
    }

    public void back() {
        run(server().address(), "ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(address.database()));
    }

    /** The number that a query answers, asked beside all pools. */
    public long number(String query) {
        return Long.parseLong(text(query));
    }

    public String text(String query) {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Drops the database, also under those who still use it. */
    @Override
    public void close() {
        run(server().address(), "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(address.database()));
    }

    private static synchronized EmbeddedDatabase server() {
        EmbeddedDatabase known = server;
        if (known == null) {
            known = launch();
            server = known;
        }
        return known;
    }

    private static EmbeddedDatabase launch() {
        Vertx vertx = Vertx.vertx();
        DataFolder folder = folder();
        EmbeddedDatabase launched = new EmbeddedDatabase(vertx, folder, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            await(launched.stop());
            folder.close();
        }));
        await(launched.start());
        DatabaseAddress root = launched.address();
        for (int i = 1; i <= 200; i++) {
            run(root, "DROP DATABASE IF EXISTS test_%d WITH (FORCE)".formatted(i));
        }
        run(root, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(TEMPLATE));
        run(root, "CREATE DATABASE %s".formatted(TEMPLATE));
        Migrations.apply(named(root, TEMPLATE));
        return launched;
    }

    /** The first that no other test run uses now. */
    private static DataFolder folder() {
        return IntStream.range(1, 9)
                .mapToObj(TestDatabase::open)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("all folders of test databases are in use"));
    }

    private static Optional<DataFolder> open(int number) {
        try {
            return Optional.of(DataFolder.open(Path.of("target", "test-database-" + number)));
        } catch (StartRefused inUse) {
            return Optional.empty();
        }
    }

    private static DatabaseAddress named(DatabaseAddress root, String name) {
        return new DatabaseAddress(root.host(), root.port(), name, root.user(), root.password(), root.sslMode());
    }

    private static void run(DatabaseAddress address, String sql) {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
