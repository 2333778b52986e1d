package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** A handshake behind a UDP port of loopback, for clients that are programs. */
final class UdpEndpoint implements AutoCloseable {
    final RecordingListener listener = new RecordingListener(this::send);
    final DtlsHandshake handshake;
    private final DatagramSocket socket;
    private volatile @Nullable SocketAddress client;

    UdpEndpoint(DtlsServer server) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        socket = new DatagramSocket(0, loopback);
        handshake = server.open(loopback, listener);
        Thread thread = new Thread(this::receive, "test-udp-endpoint");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            while (true) {
                packet.setLength(2_048);
                socket.receive(packet);
                client = packet.getSocketAddress();
                handshake.receive(packet.getData(), packet.getOffset(), packet.getLength());
            }
        } catch (IOException e) {
            client = null;
        }
    }

    private void send(byte[] datagram) {
        SocketAddress to = client;
        if (to != null) {
            try {
                socket.send(new DatagramPacket(datagram, datagram.length, to));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
