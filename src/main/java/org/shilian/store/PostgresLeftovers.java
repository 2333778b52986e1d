package org.shilian.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes that a killed run left on the same data: the server runs on after its parent was killed,
 * and its children may outlive it. They are known by their working folder, which is the data folder,
 * so that a process number given to somebody else since then does no harm.
 */
final class PostgresLeftovers {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresLeftovers.class);

    private final Path data;
    private final PostgresCommand command;

    PostgresLeftovers(Path data, PostgresCommand command) {
        this.data = data;
        this.command = command;
    }

    /** Ends them, kindly where possible, and removes the mark of a server that is no more. */
    void clear(Path log) throws IOException, InterruptedException {
        if (!living().isEmpty()) {
            LOG.warn("a database server of a former run still uses {}: stopping it", data);
            stop(log);
        }
        for (ProcessHandle process : living()) {
            process.destroyForcibly();
        }
        awaitEnd();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private void stop(Path log) throws IOException, InterruptedException {
        Process stop = command.of("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "10"))
                .redirectOutput(log.toFile())
                .start();
        if (!stop.waitFor(15, TimeUnit.SECONDS)) {
            stop.destroyForcibly();
        }
    }

    /** Asks again and again: the kernel tells nobody but a parent of the end of a process. */
    private void awaitEnd() throws IOException {
        for (int i = 0; i < 500 && !living().isEmpty(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        if (!living().isEmpty()) {
            throw new IOException("processes of a former run on " + data + " do not end: " + living());
        }
    }

    /** Zombies have no working folder any more and do not count. */
    List<ProcessHandle> living() throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (usesData(process)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private boolean usesData(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath())
                    && Files.readString(process.resolve("comm")).startsWith("postgres");
        } catch (IOException e) {
            return false;
        }
    }
}
