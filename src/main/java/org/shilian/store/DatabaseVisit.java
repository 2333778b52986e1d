package org.shilian.store;

import io.vertx.core.Vertx;
import io.vertx.pgclient.SslMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.StartRefused;

/**
 * The database of an installation, visited by a command and not by the server. An embedded one is started for the
 * visit where nobody runs it; where the server runs, its database is read beside it. All methods block.
 */
public final class DatabaseVisit implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable Launched launched;

    private DatabaseVisit(DatabaseAddress address, @Nullable Launched launched) {
        this.address = address;
        this.launched = launched;
    }

    public static DatabaseVisit begin(StoreConfig config, Path data) {
        if (!config.embedded()) {
            return new DatabaseVisit(DatabaseAddress.of(config.url()), null);
        }
        if (!Files.exists(data.resolve("postgres/data/PG_VERSION"))) {
            throw new StartRefused(
                    "there is no database in the data folder %s: set SHILIAN_DATA or SHILIAN_DATABASE_URL"
                            .formatted(data.toAbsolutePath().normalize()));
        }
        return running(data) ? new DatabaseVisit(beside(config, data), null) : launch(config, data);
    }

    private static boolean running(Path data) {
        try {
            DataFolder.open(data).close();
            return false;
        } catch (StartRefused inUse) {
            return true;
        }
    }

    private static DatabaseAddress beside(StoreConfig config, Path data) {
        try {
            int port = config.port() != 0
                    ? config.port()
                    : Integer.parseInt(
                            Files.readString(data.resolve("postgres/port")).strip());
            String password =
                    Files.readString(data.resolve("keys/database.password")).strip();
            return new DatabaseAddress("127.0.0.1", port, "postgres", PostgresFolder.USER, password, SslMode.DISABLE);
        } catch (IOException | NumberFormatException e) {
            throw new StartRefused(
                    "the data folder %s is in use, and its database cannot be reached beside it (%s): try again, or stop the server first"
                            .formatted(data, e.getMessage()));
        }
    }

    private static DatabaseVisit launch(StoreConfig config, Path data) {
        Vertx vertx = Vertx.vertx();
        DataFolder folder = DataFolder.open(data);
        EmbeddedDatabase database = new EmbeddedDatabase(vertx, folder, config.port());
        Launched launched = new Launched(vertx, folder, database);
        try {
            database.start().await();
            return new DatabaseVisit(database.address(), launched);
        } catch (RuntimeException e) {
            launched.end();
            throw e;
        }
    }

    /** Whether the server, or another visit, runs the database. */
    public boolean isBeside() {
        return launched == null;
    }

    public LongRead read() {
        return LongRead.open(address);
    }

    /** Where it is, without the password. */
    @Override
    public String toString() {
        return address.toString();
    }

    @Override
    public void close() {
        if (launched != null) {
            launched.end();
        }
    }

    private record Launched(Vertx vertx, DataFolder folder, EmbeddedDatabase database) {
        void end() {
            database.stop().eventually(vertx::close).await();
            folder.close();
        }
    }
}
