package org.shilian.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shilian in a process of its own. */
public final class Program implements AutoCloseable {
    private static final long START_SECONDS = 120;

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final Path errors;

    private Program(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        Thread reader = new Thread(this::read, "program-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the program from the classes under test. */
    public static Program start(Map<String, String> environment, String... arguments) {
        return run(List.of("-cp", System.getProperty("java.class.path"), "org.shilian.Main"), environment, arguments);
    }

    /** Starts the program from its packed jar. */
    public static Program startJar(Path jar, Map<String, String> environment, String... arguments) {
        return run(List.of("-jar", jar.toString()), environment, arguments);
    }

    private static Program run(List<String> what, Map<String, String> environment, String... arguments) {
        try {
            Path errors = Files.createTempFile("shilian-program", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(what);
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SHILIAN_"));
            builder.environment().putAll(environment);
            return new Program(builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the line that names the address, printed when and only when the program serves. */
    public String awaitReady() {
        try {
            return ready.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new AssertionError("not ready; standard error:\n" + errors(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** What was printed on standard output so far. */
    public synchronized List<String> printed() {
        return List.copyOf(printed);
    }

    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it as {@code kill -9} does and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        exitStatus();
    }

    /** Asks it to end, as a service manager does. */
    public void terminate() {
        process.destroy();
    }

    public int exitStatus() {
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running; standard error:\n" + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
            try {
                if (!process.waitFor(15, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("ended before it was ready"));
    }

    private synchronized void take(String line) {
        printed.add(line);
        if (line.contains("http://") || line.contains("https://")) {
            ready.complete(line);
        }
    }
}
