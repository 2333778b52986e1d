package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;

/** A client's way to the server, and what came from it. */
final class ClientWire implements DatagramTransport {
    private static final int SHORT_DATAGRAMS = 400;

    private final BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();
    private final Consumer<byte[]> outlet;

    ClientWire(Consumer<byte[]> outlet) {
        this.outlet = outlet;
    }

    void arrive(byte[] datagram) {
        arrived.add(datagram);
    }

    @Override
    public int getReceiveLimit() {
        return 1_500;
    }

    @Override
    public int getSendLimit() {
        return SHORT_DATAGRAMS;
    }

    @Override
    public int receive(byte[] target, int offset, int length, int waitMillis) throws IOException {
        try {
            byte[] datagram = arrived.poll(waitMillis, TimeUnit.MILLISECONDS);
            if (datagram == null) {
                return -1;
            }
            System.arraycopy(datagram, 0, target, offset, datagram.length);
            return datagram.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void send(byte[] source, int offset, int length) {
        byte[] copy = new byte[length];
        System.arraycopy(source, offset, copy, 0, length);
        outlet.accept(copy);
    }

    @Override
    public void close() {}
}
