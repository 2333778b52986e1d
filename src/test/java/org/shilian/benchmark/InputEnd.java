package org.shilian.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Notices that standard input has been closed. */
final class InputEnd {

    private static volatile boolean seen;

    static {
        Thread thread = new Thread(InputEnd::await, "input-end");
        thread.setDaemon(true);
        thread.start();
    }

    private InputEnd() {}

    static boolean seen() {
        return seen;
    }

    private static void await() {
        try {
            System.in.readAllBytes();
            seen = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
