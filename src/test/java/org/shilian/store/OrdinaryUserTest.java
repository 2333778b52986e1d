package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.event.LogProcess;

/** The embedded database runs as an ordinary user too; the other tests run it as whoever runs them. */
class OrdinaryUserTest {
    private static final List<String> NEEDED = List.of(
            "vertx",
            "netty",
            "flyway",
            "postgresql",
            "postgres",
            "commons",
            "xz",
            "jackson",
            "slf4j",
            "logback",
            "micrometer",
            "jspecify",
            "scram",
            "sasl",
            "stringprep",
            "HdrHistogram",
            "LatencyUtils",
            "junit",
            "assertj");

    @TempDir
    Path temp;

    @BeforeEach
    void mayBecomeNobody() throws IOException {
        assertThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                .as("the program is started as the user nobody: run the tests as root")
                .isEqualTo(0);
    }

    @Test
    void nobodyCanRunIt() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        String classPath = readableClassPath();
        Path home = Files.createDirectory(temp.resolve("home"));
        run("chown", "nobody", home.toString());

        LogProcess process = asNobody(classPath, home.resolve("data"));
        process.awaitKept(10);
        assertThat(Files.getOwner(home.resolve("data/postgres/data")).getName()).isEqualTo("nobody");
        process.kill();
        try (LogProcess again = asNobody(classPath, home.resolve("data"))) {
            again.awaitKept(10);
        }
    }

    @Test
    void aFolderOfSomebodyElseIsRefusedInOneSentence() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path theirs = Files.createDirectory(temp.resolve("theirs"));

        try (LogProcess process = asNobody(readableClassPath(), theirs)) {
            assertThat(process.nextLine()).contains(theirs.toString()).contains("SHILIAN_DATA");
            assertThat(process.awaitExit()).isEqualTo(75);
        }
    }

    private static LogProcess asNobody(String classPath, Path folder) {
        return LogProcess.start(
                List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"), classPath, folder);
    }

    /** Copies of what the program needs, since an ordinary user cannot read root's. */
    private String readableClassPath() throws IOException, InterruptedException {
        Path copies = Files.createDirectory(temp.resolve("classpath"));
        List<String> entries = new ArrayList<>();
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : all.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry.isEmpty() ? "absent" : entry);
            if (Files.isDirectory(path)
                    || NEEDED.stream().anyMatch(path.getFileName().toString()::contains)) {
                Path copy = copies.resolve(entries.size() + "-" + path.getFileName());
                run("cp", "-a", entry, copy.toString());
                entries.add(copy.toString());
            }
        }
        run("chmod", "-R", "a+rX", copies.toString());
        return String.join(File.pathSeparator, entries);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
