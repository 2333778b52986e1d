package org.shilian.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Many viewers in a process of their own: reads from all connections and throws it away. Ends when its input ends, and
 * then tells what came and how many were without bytes for more than a second after the first ten.
 */
final class ViewerLoad {

    private static final long SETTLED = 10_000_000_000L;
    private static final long STALL = 1_000_000_000L;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
    private final List<Connection> connections = new ArrayList<>();
    private final long begun = System.nanoTime();
    private long settledBytes;

    /** One viewer: when it last got bytes and its longest time without any. */
    private static final class Connection {
        private final SocketChannel channel;
        private long last;
        private long longest;
        private boolean lost;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    public static void main(String[] arguments) throws IOException {
        ViewerLoad load = new ViewerLoad();
        load.connect(URI.create(arguments[0]), Integer.parseInt(arguments[1]));
        load.read();
    }

    private void connect(URI url, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()));
            if (url.getScheme().equals("ws")) {
                WebSocketHandshake.perform(channel, url);
            } else {
                RtmpHandshake.perform(channel, url);
            }
            connections.add(new Connection(channel));
        }
    }

    private void read() throws IOException {
        try (Selector selector = Selector.open()) {
            for (Connection connection : connections) {
                connection.channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, connection);
            }
            while (!InputEnd.seen()) {
                selector.select(key -> take((Connection) key.attachment(), key), 100);
            }
        }
        report();
    }

    private void take(Connection connection, SelectionKey key) {
        buffer.clear();
        long now = System.nanoTime();
        int count = receive(connection);
        if (count < 0) {
            connection.lost = true;
            key.cancel();
        }
        if (now - begun > SETTLED) {
            settledBytes += Math.max(0, count);
            connection.longest = Math.max(connection.longest, connection.last == 0 ? 0 : now - connection.last);
        }
        connection.last = now;
    }

    private int receive(Connection connection) {
        try {
            return connection.channel.read(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    private void report() {
        double seconds = (System.nanoTime() - begun - SETTLED) / 1e9;
        long lost = connections.stream().filter(each -> each.lost).count();
        long stalled = connections.stream().filter(each -> each.longest > STALL).count();
        double rate = settledBytes * 8 / seconds / connections.size() / 1e6;
        String report = String.format("%.2f Mbit/s each, %d stalled, %d lost", rate, stalled, lost);
        System.out.println(report);
    }
}
