package org.shilian.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the database server, a child of this process. All methods may block. */
final class PostgresProcess {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    /** Durable by default; small enough to live beside the media on one machine; reachable from this machine only. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_messages", "log"),
            Map.entry("log_checkpoints", "off"));

    private final Process process;
    private final Path data;
    private final Path log;
    private final PostgresCommand command;

    private PostgresProcess(Process process, Path data, Path log, PostgresCommand command) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.command = command;
    }

    static PostgresProcess start(PostgresCommand command, Path data, Path log, int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Process process =
                command.of("postgres", arguments).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        return new PostgresProcess(process, data, log, command);
    }

    /** Returns once the server accepts connections; fails as soon as it ends before that. */
    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw command.refused("postgres", log);
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("the server was not ready within " + READY_WITHIN.toMinutes() + " minutes");
            }
        }
    }

    /** The eighth line of {@code postmaster.pid} is how the server tells pg_ctl that it is ready. */
    private boolean isReady() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() >= 8
                && lines.get(0).strip().equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the end, whatever its cause. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends all connections, writes everything down, ends; killed where that takes too long, which loses nothing either. */
    void stop() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        Process stop = command.of("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-W"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        stop.waitFor(5, TimeUnit.SECONDS);
        if (!process.waitFor(6, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
