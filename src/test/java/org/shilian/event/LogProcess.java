package org.shilian.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link LogProgram} under a test's control. */
public final class LogProcess implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private int kept;

    private LogProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "log-process");
        reader.setDaemon(true);
        reader.start();
    }

    public static LogProcess start(Path folder) {
        return start(List.of(), System.getProperty("java.class.path"), folder);
    }

    /** With words before the command, such as those that change the user. */
    public static LogProcess start(List<String> before, String classPath, Path folder) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dshilian.log.form=TEXT",
                "-cp",
                classPath,
                LogProgram.class.getName(),
                folder.toString()));
        try {
            return new LogProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .directory(Path.of("/").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException killed) {
            lines.add("ended");
        }
    }

    public String nextLine() {
        try {
            String line = lines.poll(60, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing said");
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits until that many events are kept. */
    public void awaitKept(int count) {
        while (kept < count) {
            count(nextLine());
        }
    }

    private void count(String line) {
        if (line.startsWith("kept ")) {
            kept = Integer.parseInt(line.substring(5));
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Kill -9; returns the last event that it said was kept. */
    public int kill() {
        process.destroyForcibly();
        awaitExit();
        lines.forEach(this::count);
        return kept;
    }

    public int awaitExit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("still running");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }
}
