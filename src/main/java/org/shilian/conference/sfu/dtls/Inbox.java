package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.TlsTimeoutException;
import org.jspecify.annotations.Nullable;

/** The datagrams of one endpoint, as a transport for BouncyCastle: written by the media loop, read by one thread. */
final class Inbox implements DatagramTransport {
    /** A flight of a browser is three to six datagrams; what is too many comes again by retransmission. */
    private static final int MOST = 32;

    private static final int LONGEST_DATAGRAM = 1_500;
    private static final int LONGEST_SENT = 1_200;
    private static final long LOOK_UP_MILLIS = 50;

    private final BlockingQueue<byte[]> datagrams = new ArrayBlockingQueue<>(MOST);
    private final Consumer<byte[]> outlet;
    private volatile BooleanSupplier giveWay = () -> false;
    private volatile boolean closed;
    private volatile long lastHeard = System.nanoTime();

    Inbox(Consumer<byte[]> outlet) {
        this.outlet = outlet;
    }

    /** Takes a copy; false when there are too many or it is too long, and then it is dropped. */
    boolean offer(byte[] array, int offset, int length) {
        if (closed || length <= 0 || length > LONGEST_DATAGRAM) {
            return false;
        }
        byte[] copy = new byte[length];
        System.arraycopy(array, offset, copy, 0, length);
        return datagrams.offer(copy);
    }

    boolean isEmpty() {
        return datagrams.isEmpty();
    }

    /** When the endpoint was last heard, in the time of {@link System#nanoTime}. */
    long lastHeard() {
        return lastHeard;
    }

    void giveWayWhen(BooleanSupplier wanted) {
        giveWay = wanted;
    }

    /** Ends a read that waits; nothing is sent afterwards either. */
    @Override
    public void close() {
        closed = true;
        datagrams.clear();
    }

    @Override
    public int getReceiveLimit() {
        return LONGEST_DATAGRAM;
    }

    @Override
    public int getSendLimit() {
        return LONGEST_SENT;
    }

    @Override
    public int receive(byte[] target, int offset, int length, int waitMillis) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (true) {
            if (closed) {
                throw new InterruptedIOException("closed");
            }
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            byte[] datagram = poll(Math.max(0, Math.min(left, LOOK_UP_MILLIS)));
            if (datagram != null) {
                lastHeard = System.nanoTime();
                int taken = Math.min(length, datagram.length);
                System.arraycopy(datagram, 0, target, offset, taken);
                return taken;
            }
            if (giveWay.getAsBoolean()) {
                throw new TlsTimeoutException("Others wait");
            }
            if (left <= 0) {
                return -1;
            }
        }
    }

    @Override
    public void send(byte[] source, int offset, int length) {
        if (!closed) {
            byte[] copy = new byte[length];
            System.arraycopy(source, offset, copy, 0, length);
            outlet.accept(copy);
        }
    }

    private byte @Nullable [] poll(long millis) throws InterruptedIOException {
        try {
            return datagrams.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
