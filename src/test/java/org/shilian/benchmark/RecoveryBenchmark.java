package org.shilian.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * All clients are cut at once while events flow, and come back with their positions: none may be lost,
 * come twice or out of order. Arguments: clients, events a second, cuts, and {@code rush} where events
 * shall flow already while all connect for the first time, to a server just started.
 */
public final class RecoveryBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int AWAY_SECONDS = 2;

    private RecoveryBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int clients = Integer.parseInt(arguments[0]);
        int rate = Integer.parseInt(arguments[1]);
        int cuts = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("recovery-benchmark");
        try (ServerProcess server = ServerProcess.java(
                List.of("-Xmx512m"),
                PushServer.class.getName(),
                folder.resolve("data").toString())) {
            String[] ready = server.words("ready");
            int total = rate * (cuts + 1) * (AWAY_SECONDS + 4);
            boolean rush = arguments.length > 3 && arguments[3].equals("rush");
            run(server, Integer.parseInt(ready[1]), ready[2], clients, cuts, rate, total, rush);
        }
    }

    private static void run(
            ServerProcess server, int port, String epoch, int clients, int cuts, int rate, int total, boolean rush)
            throws IOException, InterruptedException {
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(new Client(epoch));
        }
        String publish = "publish %d %d 20".formatted(rate, total / rate);
        if (rush) {
            server.say(publish);
        }
        Swarm swarm = new Swarm();
        connect("first", swarm, port, all);
        if (!rush) {
            server.say(publish);
        }
        for (int cut = 0; cut < cuts; cut++) {
            pause(AWAY_SECONDS);
            server.say("cut");
            swarm.close();
            pause(AWAY_SECONDS);
            swarm = new Swarm();
            connect("after cut " + (cut + 1), swarm, port, all);
        }
        OUT.printf("%s of %d changes were refused%n", server.words("published")[1], total);
        server.say("head");
        int head = Integer.parseInt(server.words("head")[1]);
        for (int i = 0; i < 60 && all.stream().anyMatch(client -> client.last < head); i++) {
            pause(1);
        }
        swarm.close();
        report(all, head);
    }

    private static void connect(String when, Swarm swarm, int port, List<Client> all) throws InterruptedException {
        long begin = System.nanoTime();
        swarm.connect(port, "/", "", all.size(), all::get);
        OUT.printf(
                "%s: %d clients connected within %d ms%n", when, all.size(), (System.nanoTime() - begin) / 1_000_000);
    }

    private static void pause(int seconds) throws InterruptedException {
        new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
    }

    private static void report(List<Client> all, int total) {
        OUT.printf(
                "%d clients, %d events each: lost %d, twice or out of order %d, not recovered %d%n",
                all.size(),
                total,
                all.stream()
                        .mapToLong(client -> client.lost + total - client.last)
                        .sum(),
                all.stream().mapToLong(client -> client.again).sum(),
                all.stream().mapToLong(client -> client.refused).sum());
    }

    /** Remembers its position over its connections. */
    private static final class Client implements Swarm.Hearer {
        private static final ByteBuf OFFSET = Unpooled.copiedBuffer("\"offset\":", StandardCharsets.US_ASCII);
        private static final ByteBuf TRUE = Unpooled.copiedBuffer("\"recovered\":true", StandardCharsets.US_ASCII);

        private final String epoch;
        private volatile long last;
        private long lost;
        private long again;
        private long refused;

        Client(String epoch) {
            this.epoch = epoch;
        }

        @Override
        public ByteBuf greeting() {
            String text = "{\"subscribe\":{\"topics\":[\"camera\"],\"from\":{\"epoch\":\"%s\",\"offset\":%d}}}"
                    .formatted(epoch, last);
            return Swarm.frame(1, text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void frame(int opcode, ByteBuf payload) {
            if (opcode != 1) {
                return;
            }
            byte kind = payload.getByte(payload.readerIndex() + 2);
            if (kind == 'e') {
                event(payload);
            } else if (kind == 's' && ByteBufUtil.indexOf(TRUE, payload) < 0) {
                refused++;
            }
        }

        private void event(ByteBuf payload) {
            long offset = Tally.number(payload, ByteBufUtil.indexOf(OFFSET, payload) + OFFSET.readableBytes());
            if (offset <= last) {
                again++;
            } else {
                lost += offset - last - 1;
                last = offset;
            }
        }
    }
}
