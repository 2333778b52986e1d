package org.shilian.restream.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program of the operating system that a test needs, with the Debian package that brings it. */
public record DebianProgram(Path file, String debianPackage) {
    public static final DebianProgram FFMPEG = new DebianProgram(Path.of("/usr/bin/ffmpeg"), "ffmpeg");
    public static final DebianProgram FFPROBE = new DebianProgram(Path.of("/usr/bin/ffprobe"), "ffmpeg");
    public static final DebianProgram PYTHON = new DebianProgram(Path.of("/usr/bin/python3"), "python3");
    public static final DebianProgram KILL = new DebianProgram(Path.of("/bin/kill"), "procps");

    private static final int LONGEST_RUN_SECONDS = 120;

    /** What a finished program left behind. */
    public record Outcome(int code, String output, String complaints) {
        public Outcome orFail(String what) {
            if (code != 0) {
                throw new IllegalStateException(what + " failed with code " + code + ": " + complaints);
            }
            return this;
        }
    }

    public List<String> command(List<String> arguments) {
        if (!Files.isExecutable(file)) {
            throw new IllegalStateException(
                    file + " is missing. Install it with: apt-get install --no-install-recommends " + debianPackage);
        }
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(arguments);
        return command;
    }

    public Outcome run(String... arguments) {
        try {
            return finish(new ProcessBuilder(command(List.of(arguments))).start());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be started", e);
        }
    }

    private Outcome finish(Process process) throws IOException {
        process.getOutputStream().close();
        CompletableFuture<String> complaints = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        try {
            if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(file + " did not finish within " + LONGEST_RUN_SECONDS + " s");
            }
            return new Outcome(process.exitValue(), output.join(), complaints.join());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(file + " was interrupted", e);
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
