package org.shilian.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, with what the kernel says it used. */
final class ServerProcess implements AutoCloseable {
    private static final double TICKS_A_SECOND = 100;
    private static final Pattern MACHINE = Pattern.compile("C1 |C2 |G1 |GC |VM |Sweeper");

    private final PrintStream log = System.err;
    private final Process process;
    private final BufferedReader out;

    private ServerProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ServerProcess java(List<String> options, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return start(command);
    }

    static ServerProcess start(List<String> command) throws IOException {
        return new ServerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    private String line() throws IOException {
        return String.valueOf(out.readLine());
    }

    /** The words of the first line that begins with that one. */
    String[] words(String first) throws IOException {
        String line = line();
        while (!line.startsWith(first)) {
            if (line.equals("null")) {
                throw new IOException("the server ended before it said " + first);
            }
            log.println(line);
            line = line();
        }
        return line.split(" ", -1);
    }

    void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time in seconds, without that of children. */
    double cpuSeconds() throws IOException {
        return cpuSeconds(process.toHandle());
    }

    /** Processor time in seconds of the children alone, the database. */
    double childrenCpuSeconds() throws IOException {
        double sum = 0;
        for (ProcessHandle child : process.descendants().toList()) {
            sum += cpuSeconds(child);
        }
        return sum;
    }

    /** Processor time in seconds of the Java machine's own threads: compilation and garbage collection. */
    double machineCpuSeconds() throws IOException {
        double sum = 0;
        try (DirectoryStream<Path> tasks =
                Files.newDirectoryStream(Path.of("/proc/%d/task".formatted(process.pid())))) {
            for (Path task : tasks) {
                String name = Files.readString(task.resolve("comm"));
                sum += MACHINE.matcher(name).lookingAt() ? cpuSeconds(task.resolve("stat")) : 0;
            }
        }
        return sum;
    }

    private static double cpuSeconds(ProcessHandle handle) throws IOException {
        return cpuSeconds(Path.of("/proc/%d/stat".formatted(handle.pid())));
    }

    private static double cpuSeconds(Path stat) throws IOException {
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** Resident memory in kilobytes. */
    long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit()
                .orTimeout(15, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
