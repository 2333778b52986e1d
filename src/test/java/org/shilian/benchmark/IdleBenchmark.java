package org.shilian.benchmark;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What one more connection costs that hears nothing. Argument: how many. */
public final class IdleBenchmark {
    private static final PrintStream OUT = System.out;

    private IdleBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int clients = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("idle-benchmark");
        try (ServerProcess server = ServerProcess.java(
                        List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC"),
                        PushServer.class.getName(),
                        folder.resolve("data").toString());
                Swarm swarm = new Swarm()) {
            int port = Integer.parseInt(server.words("ready")[1]);
            try (Swarm first = new Swarm()) {
                first.connect(port, "/", "", 200, number -> new Subscriber());
            }
            long heapBefore = heap(server);
            long before = server.residentKilobytes();
            swarm.connect(port, "/", "", clients, number -> new Subscriber());
            long heapAfter = heap(server);
            new CountDownLatch(1).await(2, TimeUnit.SECONDS);
            long after = server.residentKilobytes();
            double cpu = server.cpuSeconds();
            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            OUT.printf(
                    "%d idle connections: %.1f kB resident each, %.1f kB of it heap; %.3f cores while idle%n",
                    clients,
                    (double) (after - before) / clients,
                    (heapAfter - heapBefore) / 1024.0 / clients,
                    (server.cpuSeconds() - cpu) / 20);
        }
    }

    private static long heap(ServerProcess server) throws IOException {
        server.say("gc");
        return Long.parseLong(server.words("heap")[1]);
    }

    /** Subscribed, and hears nothing. */
    private static final class Subscriber implements Swarm.Hearer {
        @Override
        public ByteBuf greeting() {
            return Swarm.frame(1, "{\"subscribe\":{\"topics\":[\"camera\"]}}".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void frame(int opcode, ByteBuf payload) {}
    }
}
