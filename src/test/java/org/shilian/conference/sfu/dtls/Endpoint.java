package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.shilian.conference.sfu.srtp.SrtpKeys;

/** BouncyCastle's DTLS client, joined to a handshake of the server by a wire that may lose and disorder. */
final class Endpoint {
    static final DtlsIdentity IDENTITY = DtlsIdentity.create(Clock.systemUTC());
    static final InetAddress ADDRESS = InetAddress.getLoopbackAddress();

    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int EPOCH = 4;

    final RecordingListener listener;
    final DtlsHandshake handshake;
    final ClientPeer peer = new ClientPeer(IDENTITY);
    final CompletableFuture<SrtpKeys> keys = new CompletableFuture<>();
    private final ClientWire wire;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final IntPredicate lost;
    private final boolean disorder;
    private final CompletableFuture<DTLSTransport> transport = new CompletableFuture<>();
    private byte[] held = {};
    private volatile Finish finish = Finish.PASSES;

    private enum Finish {
        PASSES,
        TO_BE_LOST,
        LOST
    }

    private Endpoint(DtlsServer server, InetAddress address, IntPredicate lost, boolean disorder) {
        this.lost = lost;
        this.disorder = disorder;
        listener = new RecordingListener(this::fromServer);
        handshake = server.open(address, listener);
        wire = new ClientWire(this::fromClient);
    }

    static Endpoint of(DtlsServer server) {
        return new Endpoint(server, ADDRESS, number -> false, false);
    }

    static Endpoint at(DtlsServer server, InetAddress address) {
        return new Endpoint(server, address, number -> false, false);
    }

    /** Loses each datagram, in either direction, whose number says so, and swaps every third with its next. */
    static Endpoint onBadLine(DtlsServer server, IntPredicate lost) {
        return new Endpoint(server, ADDRESS, lost, true);
    }

    /** Loses the server's Finished and all that goes with it, until the client has asked again. */
    Endpoint losingTheFinish() {
        finish = Finish.TO_BE_LOST;
        return this;
    }

    Endpoint expected() {
        handshake.expect(List.of(IDENTITY.fingerprint()));
        return this;
    }

    Endpoint connect() {
        Thread thread = new Thread(this::run, "test-dtls-client");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    void close() throws IOException {
        RecordingListener.await(transport).close();
    }

    /** Reads until the server has said goodbye. */
    boolean hearsGoodbye() throws IOException {
        DTLSTransport open = RecordingListener.await(transport);
        try {
            open.receive(new byte[2_048], 0, 2_048, 30_000);
        } catch (IOException e) {
            return peer.heardGoodbye();
        }
        return peer.heardGoodbye();
    }

    int datagrams() {
        return sent.get() + received.get();
    }

    void feed(byte[] datagram) {
        handshake.receive(datagram, 0, datagram.length);
    }

    private void run() {
        try {
            transport.complete(new DTLSClientProtocol().connect(peer, wire));
            keys.complete(peer.keys());
        } catch (IOException | RuntimeException e) {
            keys.completeExceptionally(e);
        }
    }

    private void fromClient(byte[] datagram) {
        int number = sent.getAndIncrement();
        if (finish == Finish.LOST) {
            finish = Finish.PASSES;
        }
        if (lost.test(number)) {
            return;
        }
        if (disorder && number % 3 == 1) {
            held = datagram;
            return;
        }
        feed(datagram);
        if (held.length > 0) {
            byte[] late = held;
            held = new byte[0];
            feed(late);
        }
    }

    private void fromServer(byte[] datagram) {
        boolean closing = datagram[0] == CHANGE_CIPHER_SPEC || datagram[EPOCH] == 1;
        if (closing && finish != Finish.PASSES) {
            finish = Finish.LOST;
        } else if (!lost.test(received.getAndIncrement())) {
            wire.arrive(datagram);
        }
    }
}
