package org.shilian.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shilian.fault.StartRefused;

/**
 * Runs the programs of PostgreSQL. They refuse to run as root; there they run in a user namespace of
 * their own, in which root's files are still theirs. They get a session of their own, so that a
 * Ctrl-C at the terminal ends the database only after Shilian has drained.
 */
final class PostgresCommand {
    private final Path home;
    private final boolean root;

    PostgresCommand(Path home) throws IOException {
        this.home = home;
        this.root = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    /** One of the programs with its arguments, not yet started. */
    ProcessBuilder of(String program, List<String> arguments) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            line.add("/usr/bin/setsid");
        }
        if (root) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Runs one of the programs to its end; what it said is the reason where it failed. */
    void run(String program, List<String> arguments, Path log) throws IOException, InterruptedException {
        Process process = of(program, arguments).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " did not end within two minutes");
        }
        if (process.exitValue() != 0) {
            throw refused(program, log);
        }
    }

    StartRefused refused(String program, Path log) throws IOException {
        String last = lastLine(log);
        if (root && last.startsWith("unshare:")) {
            return new StartRefused(
                    "the embedded database cannot run as root here (%s): start Shilian as an ordinary user, or set SHILIAN_DATABASE_URL"
                            .formatted(last));
        }
        return new StartRefused(
                "the embedded database does not start: %s said \"%s\" (%s)".formatted(program, last, log));
    }

    private static String lastLine(Path log) throws IOException {
        String last = "";
        for (String line : Files.exists(log) ? Files.readAllLines(log) : List.<String>of()) {
            if (line.contains("FATAL") || line.contains("PANIC") || line.contains("error:")) {
                return line.strip();
            }
            last = line.isBlank() ? last : line.strip();
        }
        return last;
    }
}
