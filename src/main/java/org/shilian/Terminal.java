package org.shilian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the log is read by a person at a terminal or by a program. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** The appender of logback.xml: TEXT at a terminal, JSON lines elsewhere. */
    static String logForm() {
        try {
            Path target = Files.readSymbolicLink(STANDARD_ERROR);
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty") ? "TEXT" : "JSON";
        } catch (IOException | UnsupportedOperationException e) {
            return "JSON";
        }
    }
}
