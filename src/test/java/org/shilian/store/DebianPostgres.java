package org.shilian.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL as Debian packages it, which is older than our own, with a cluster of the test's own. */
public final class DebianPostgres implements AutoCloseable {
    private static final Path HOMES = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "of-the-test";

    private final PostgresProcess process;
    private final int port;

    private DebianPostgres(PostgresProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static DebianPostgres start(Path folder) {
        try {
            PostgresCommand command = new PostgresCommand(home());
            Path data = folder.resolve("cluster").toAbsolutePath();
            Path secret =
                    Files.writeString(folder.resolve("password"), PASSWORD).toAbsolutePath();
            command.run(
                    "initdb",
                    List.of(
                            "-D",
                            data.toString(),
                            "-U",
                            "shilian",
                            "-A",
                            "scram-sha-256",
                            "-E",
                            "UTF8",
                            "--pwfile",
                            secret.toString()),
                    folder.resolve("initdb.log"));
            int port = freePort();
            PostgresProcess process = PostgresProcess.start(command, data, folder.resolve("server.log"), port);
            process.awaitReady();
            return new DebianPostgres(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> homes = Files.isDirectory(HOMES) ? Files.list(HOMES) : Stream.empty()) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/postgres")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("Debian's PostgreSQL is missing. Install it with: "
                            + "apt-get install --no-install-recommends postgresql"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** An address for {@code database.url}. */
    public String url() {
        return "postgresql://shilian:%s@127.0.0.1:%d/postgres".formatted(PASSWORD, port);
    }

    @Override
    public void close() {
        try {
            process.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
