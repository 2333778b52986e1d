package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.tls.DTLSClientProtocol;

/** The first datagram of a true client, kept for replaying and mutating. */
final class ClientHellos {
    private static final byte[] ONE = record();

    private ClientHellos() {}

    static byte[] one() {
        return ONE.clone();
    }

    private static byte[] record() {
        List<byte[]> sent = new ArrayList<>();
        ClientWire mute = new ClientWire(datagram -> {
            sent.add(datagram);
            throw new IllegalStateException("One is enough");
        });
        try {
            new DTLSClientProtocol().connect(new ClientPeer(Endpoint.IDENTITY), mute);
        } catch (IOException | RuntimeException expected) {
            // It was let say its first word only.
        }
        return sent.get(0);
    }
}
