package org.shilian.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's mosquitto on loopback, as measure: MQTT for the publisher, WebSocket for the clients. */
final class Mosquitto implements AutoCloseable {
    private final ServerProcess process;
    private final int mqttPort;
    private final int webSocketPort;

    private Mosquitto(ServerProcess process, int mqttPort, int webSocketPort) {
        this.process = process;
        this.mqttPort = mqttPort;
        this.webSocketPort = webSocketPort;
    }

    static Mosquitto start(Path folder) throws IOException, InterruptedException {
        int mqtt = freePort();
        int webSocket = freePort();
        Path config = Files.writeString(folder.resolve("mosquitto.conf"), """
                allow_anonymous true
                set_tcp_nodelay true
                max_queued_messages 0
                log_type error
                listener %d 127.0.0.1
                listener %d 127.0.0.1
                protocol websockets
                """.formatted(mqtt, webSocket));
        ServerProcess process = ServerProcess.start(List.of("mosquitto", "-c", config.toString()));
        Mosquitto mosquitto = new Mosquitto(process, mqtt, webSocket);
        mosquitto.awaitReady();
        return mosquitto;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mqttPort);
                    Socket other = new Socket(InetAddress.getLoopbackAddress(), webSocketPort)) {
                if (socket.isConnected() && other.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                new java.util.concurrent.CountDownLatch(1).await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
    }

    int webSocketPort() {
        return webSocketPort;
    }

    double cpuSeconds() throws IOException {
        return process.cpuSeconds();
    }

    /** Payloads of the size and shape of our events. */
    void publish(int rate, int times) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mqttPort)) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(Mqtt.connect("publisher"));
            Pace.run(System.nanoTime(), rate, times, number -> publishOne(socket, number));
        }
    }

    private static void publishOne(Socket socket, int number) {
        String event =
                "{\"event\":{\"specversion\":\"1.0\",\"id\":\"00000000-0000-0000-0000-000000000000\",\"source\":\"/shilian\","
                        + "\"type\":\"test.event\",\"subject\":\"test/1\",\"time\":\"2026-11-22T06:00:00.123456Z\","
                        + "\"datacontenttype\":\"application/json\",\"topic\":\"camera\","
                        + "\"epoch\":\"00000000-0000-0000-0000-000000000000\",\"offset\":" + number
                        + ",\"data\":{\"t\":"
                        + System.nanoTime() + ",\"n\":" + number + ",\"filling\":\"" + "x".repeat(20) + "\"}}}";
        try {
            socket.getOutputStream().write(Mqtt.publish("camera", event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroy);
        process.close();
    }
}
