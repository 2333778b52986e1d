package org.shilian.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Signals to all processes of a server at once, as a test needs them. */
public final class Signal {
    private Signal() {}

    public static void send(String signal, long server) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        ProcessHandle root = ProcessHandle.of(server).orElseThrow();
        Stream.concat(Stream.of(root), root.descendants())
                .forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }
}
