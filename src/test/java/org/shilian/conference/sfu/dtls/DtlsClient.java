package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketTimeoutException;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DatagramTransport;
import org.shilian.conference.sfu.srtp.SrtpKeys;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/** The client's side of a handshake over a connected socket, as a page does it. */
public final class DtlsClient {
    private static final int LONGEST = 1_500;

    private DtlsClient() {}

    /** Blocks until there are keys; what else comes meanwhile is thrown away. */
    public static SrtpKeys connect(DtlsIdentity identity, DatagramSocket socket, SrtpProfile profile)
            throws IOException {
        ClientPeer peer = new ClientPeer(identity).offering(profile.code());
        new DTLSClientProtocol().connect(peer, new Datagrams(socket));
        return peer.keys();
    }

    private record Datagrams(DatagramSocket socket) implements DatagramTransport {
        @Override
        public int getReceiveLimit() {
            return LONGEST;
        }

        @Override
        public int getSendLimit() {
            return LONGEST - 300;
        }

        @Override
        public int receive(byte[] target, int offset, int length, int waitMillis) throws IOException {
            DatagramPacket packet = new DatagramPacket(target, offset, length);
            socket.setSoTimeout(Math.max(1, waitMillis));
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException late) {
                return -1;
            }
            int first = target[offset] & 0xff;
            return first >= 20 && first <= 63 ? packet.getLength() : -1;
        }

        @Override
        public void send(byte[] source, int offset, int length) throws IOException {
            socket.send(new DatagramPacket(source, offset, length));
        }

        @Override
        public void close() {}
    }
}
