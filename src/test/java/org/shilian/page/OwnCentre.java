package org.shilian.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.shilian.program.Program;

/** The whole program with an empty county of its own, as one starts it for the first time. */
final class OwnCentre implements AutoCloseable {
    private static final String SAID = "password (shown this once): ";

    private final Program program;
    private final String address;

    private OwnCentre(Program program) {
        this.program = program;
        String line = program.awaitReady();
        this.address = line.substring(line.indexOf("http://"));
    }

    static OwnCentre start() {
        try {
            return new OwnCentre(Program.start(Map.of(
                    "SHILIAN_HTTP_HOST",
                    "127.0.0.1",
                    "SHILIAN_UDP_PORT",
                    "0",
                    "SHILIAN_HTTP_PORT",
                    "0",
                    "SHILIAN_DATA",
                    Files.createTempDirectory("shilian-own").toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The administrator's password as it was printed. */
    String generatedPassword() {
        return program.printed().stream()
                .filter(line -> line.contains(SAID))
                .map(line -> line.substring(line.indexOf(SAID) + SAID.length()))
                .findFirst()
                .orElseThrow();
    }

    String address(String path) {
        return address + path;
    }

    @Override
    public void close() {
        program.close();
    }
}
