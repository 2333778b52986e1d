package org.shilian.benchmark;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Events to many clients: how long they take and what they cost, ours and mosquitto's in the same run
 * with the same clients, rates and payloads. Arguments: clients, seconds of measuring, rates separated by
 * commas, seconds of warming up before at 100 events a second, the same for both.
 */
public final class PushBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int WARMING_RATE = 100;
    private static final String SUBSCRIBE = "{\"subscribe\":{\"topics\":[\"camera\"]}}";

    private PushBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int clients = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("push-benchmark");
        int warming = Integer.parseInt(arguments[3]);
        for (String rate : arguments[2].split(",", -1)) {
            ours(folder, clients, seconds, Integer.parseInt(rate), warming);
            mosquitto(folder, clients, seconds, Integer.parseInt(rate), warming);
        }
    }

    private static void ours(Path folder, int clients, int seconds, int rate, int warming)
            throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.java(
                        List.of("-Xmx512m"),
                        PushServer.class.getName(),
                        folder.resolve("data").toString());
                Swarm swarm = new Swarm()) {
            int port = Integer.parseInt(server.words("ready")[1]);
            Tally warm = new Tally();
            AtomicReference<Tally> now = new AtomicReference<>(warm);
            swarm.connect(port, "/", "", clients, number -> new Receiver(now, number));
            server.say("publish %d %d 20".formatted(WARMING_RATE, warming));
            settle(warm, (long) clients * WARMING_RATE * warming);
            Tally tally = new Tally();
            now.set(tally);
            double before = server.cpuSeconds();
            double machineBefore = server.machineCpuSeconds();
            double databaseBefore = server.childrenCpuSeconds();
            server.say("publish %d %d 20".formatted(rate, seconds));
            settle(tally, (long) clients * rate * seconds);
            report("shilian", clients, rate, seconds, tally, server.cpuSeconds() - before);
            OUT.printf(
                    "          of it compilation and collection: %.2f s; database besides: %.2f s%n",
                    server.machineCpuSeconds() - machineBefore, server.childrenCpuSeconds() - databaseBefore);
        }
    }

    private static void mosquitto(Path folder, int clients, int seconds, int rate, int warming)
            throws IOException, InterruptedException {
        try (Mosquitto mosquitto = Mosquitto.start(folder);
                Swarm swarm = new Swarm()) {
            Tally warm = new Tally();
            AtomicReference<Tally> now = new AtomicReference<>(warm);
            swarm.connect(mosquitto.webSocketPort(), "/mqtt", "mqtt", clients, number -> new MqttReceiver(now, number));
            mosquitto.publish(WARMING_RATE, WARMING_RATE * warming);
            settle(warm, (long) clients * WARMING_RATE * warming);
            Tally tally = new Tally();
            now.set(tally);
            double before = mosquitto.cpuSeconds();
            mosquitto.publish(rate, rate * seconds);
            settle(tally, (long) clients * rate * seconds);
            report("mosquitto", clients, rate, seconds, tally, mosquitto.cpuSeconds() - before);
        }
    }

    /** Until all have come, or none came for three seconds. */
    private static void settle(Tally tally, long wanted) throws InterruptedException {
        long last = -1;
        while (tally.deliveries() < wanted && tally.deliveries() != last) {
            last = tally.deliveries();
            new CountDownLatch(1).await(3, TimeUnit.SECONDS);
        }
    }

    private static void report(String name, int clients, int rate, int seconds, Tally tally, double cpu) {
        long wanted = (long) clients * rate * seconds;
        OUT.printf(
                "%-9s %d clients x %d events/s: %d of %d delivered, %.0f bytes each, cpu %.2f s = %.0f deliveries per core-second, %s%n",
                name,
                clients,
                rate,
                tally.deliveries(),
                wanted,
                (double) tally.bytes() / Math.max(1, tally.deliveries()),
                cpu,
                tally.deliveries() / cpu,
                tally.milliseconds(0.5, 0.99, 0.999, 1));
    }

    /** Counts events; every tenth client looks at the time too. */
    static class Receiver implements Swarm.Hearer {
        private final AtomicReference<Tally> now;
        private final boolean samples;

        Receiver(AtomicReference<Tally> now, int number) {
            this.now = now;
            samples = number % 10 == 0;
        }

        @Override
        public ByteBuf greeting() {
            return Swarm.frame(1, SUBSCRIBE.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void frame(int opcode, ByteBuf payload) {
            if (opcode == 1 && payload.getByte(payload.readerIndex() + 2) == 'e') {
                received(payload);
            }
        }

        void received(ByteBuf payload) {
            Tally tally = Objects.requireNonNull(now.get());
            tally.count(payload);
            if (samples) {
                tally.sample(payload);
            }
        }
    }

    /** The same in MQTT 3.1.1 over WebSocket. */
    static final class MqttReceiver extends Receiver {
        private static final int PUBLISH = 3;

        private final int number;

        MqttReceiver(AtomicReference<Tally> now, int number) {
            super(now, number);
            this.number = number;
        }

        @Override
        public ByteBuf greeting() {
            return Swarm.frame(2, Mqtt.connect("c" + number)).writeBytes(Swarm.frame(2, Mqtt.subscribe("camera")));
        }

        @Override
        public void frame(int opcode, ByteBuf payload) {
            if ((payload.getByte(payload.readerIndex()) & 0xf0) >> 4 == PUBLISH) {
                received(payload);
            }
        }
    }
}
