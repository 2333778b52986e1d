package org.shilian.conference.sfu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A UDP line between a page and the bridge that loses, delays and queues as it is told to, the same both ways. It stands
 * in for the kernel's network emulator, which not every machine that runs the tests has; losses come from a fixed seed.
 */
final class BadLine implements AutoCloseable {
    private static final long QUEUE = 300_000_000;

    /**
     * What the line does to datagrams.
     *
     * @param loss the share that it loses, 1 for all
     * @param delay milliseconds one way
     * @param width bit/s, 0 for as much as there is
     */
    record Kind(double loss, int delay, long width) {
        static final Kind GOOD = new Kind(0, 0, 0);
        static final Kind DEAD = new Kind(1, 0, 0);
    }

    private record Flight(
            long due,
            long order,
            DatagramChannel out,
            ByteBuffer data,
            @Nullable SocketAddress to) {}

    /** One direction. */
    private final class Way {
        private long free;

        void take(DatagramChannel out, ByteBuffer data, @Nullable SocketAddress to) {
            Kind now = kind;
            long time = System.nanoTime();
            long start = Math.max(time, free);
            if (random.nextDouble() < now.loss() || now.width() > 0 && start - time > QUEUE) {
                return;
            }
            // 28 bytes are the headers of IP and UDP.
            free = now.width() == 0 ? time : start + (data.remaining() + 28) * 8_000_000_000L / now.width();
            flying.add(new Flight(free + now.delay() * 1_000_000L, order++, out, data, to));
        }
    }

    private final Selector selector;
    private final DatagramChannel front;
    private final InetSocketAddress bridge;
    private final Map<SocketAddress, DatagramChannel> pages = new HashMap<>();
    private final PriorityQueue<Flight> flying = new PriorityQueue<>((one, other) ->
            one.due() == other.due() ? Long.compare(one.order(), other.order()) : Long.compare(one.due(), other.due()));
    private final Random random = new Random(11);
    private final Way up = new Way();
    private final Way down = new Way();
    private final Thread carrier = new Thread(this::carry, "bad-line");
    private volatile boolean open = true;
    private volatile Kind kind = Kind.GOOD;
    private long order;

    BadLine(int bridgePort) {
        try {
            selector = Selector.open();
            front = open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            bridge = new InetSocketAddress(InetAddress.getLoopbackAddress(), bridgePort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        carrier.start();
    }

    int port() {
        return front.socket().getLocalPort();
    }

    void become(Kind next) {
        kind = next;
    }

    private DatagramChannel open(InetSocketAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.bind(address);
        channel.register(selector, SelectionKey.OP_READ);
        return channel;
    }

    private void carry() {
        try {
            while (open) {
                Flight next = flying.peek();
                long wait = next == null ? 1000 : (next.due() - System.nanoTime()) / 1_000_000;
                if (wait > 0) {
                    selector.select(wait);
                } else {
                    selector.selectNow();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    receive((DatagramChannel) key.channel());
                }
                selector.selectedKeys().clear();
                deliver();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(DatagramChannel channel) throws IOException {
        while (true) {
            ByteBuffer data = ByteBuffer.allocate(2048);
            SocketAddress from = channel.receive(data);
            if (from == null) {
                return;
            }
            data.flip();
            if (channel == front) {
                up.take(upstream(from), data, bridge);
            } else {
                down.take(front, data, pageBehind(channel));
            }
        }
    }

    private DatagramChannel upstream(SocketAddress page) throws IOException {
        DatagramChannel known = pages.get(page);
        if (known == null) {
            known = open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            pages.put(page, known);
        }
        return known;
    }

    private @Nullable SocketAddress pageBehind(DatagramChannel channel) {
        return pages.entrySet().stream()
                .filter(entry -> entry.getValue() == channel)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void deliver() throws IOException {
        long now = System.nanoTime();
        for (Flight next = flying.peek(); next != null && next.due() <= now; next = flying.peek()) {
            flying.remove();
            if (next.to() != null) {
                next.out().send(next.data(), next.to());
            }
        }
    }

    @Override
    public void close() {
        try {
            open = false;
            selector.wakeup();
            carrier.join();
            selector.close();
            front.close();
            for (DatagramChannel channel : pages.values()) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
