package org.shilian.conference.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;
import static org.shilian.conference.sfu.net.MediaRig.address;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Real datagrams on loopback, by epoll and by NIO. */
@ParameterizedClass
@EnumSource
class MediaSocketTest {
    private static final byte[] STUN = {0, 1, 0, 0};
    private static final byte[] DTLS = {22, 1, 0, 0};
    private static final byte[] RTP = {(byte) 128, 111, 0, 0, 5};
    private static final byte[] RTCP = {(byte) 128, (byte) 200, 0, 0};

    private final RecordingOwner owner = RecordingOwner.echo();
    private final MediaRig rig;

    MediaSocketTest(MediaRig.Kind kind) {
        this.rig = new MediaRig(kind);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void datagramsComeSortedAndGoBack() throws IOException {
        MediaSocket socket = rig.open(this::adopt);
        for (String host : List.of("127.0.0.1", "::1")) {
            try (DatagramSocket page = new DatagramSocket(0, address(host))) {
                page.setSoTimeout(30_000);
                for (byte[] packet : List.of(STUN, DTLS, RTCP, RTP)) {
                    page.send(new DatagramPacket(packet, packet.length, address(host), socket.port()));
                }
                assertThat(List.of(owner.next(), owner.next())).containsExactly("dtls 4", "rtcp 4");
                DatagramPacket back = new DatagramPacket(new byte[100], 100);
                page.receive(back);
                assertThat(Arrays.copyOf(back.getData(), back.getLength())).isEqualTo(RTP);
            }
        }
        assertThat(socket.count(Traffic.PACKETS_IN)).isEqualTo(8);
        assertThat(socket.count(Traffic.PACKETS_OUT)).isEqualTo(2);
        assertThat(socket.receiveBuffer()).isPositive();
    }

    @Test
    void strangersAreHeardOnlyForStun() throws IOException {
        MediaSocket socket = rig.open((path, data, offset, length) -> path.send(data, offset, length));
        try (DatagramSocket page = new DatagramSocket(0, address("127.0.0.1"))) {
            page.setSoTimeout(30_000);
            for (byte[] packet : List.of(DTLS, RTP, RTCP, new byte[2_048], new byte[3_000], STUN)) {
                page.send(new DatagramPacket(packet, packet.length, address("127.0.0.1"), socket.port()));
            }
            page.receive(new DatagramPacket(new byte[100], 100));
        }
        assertThat(socket.count(Drop.STRANGER)).isEqualTo(3);
        assertThat(socket.count(Drop.TOO_LONG)).isEqualTo(2);
    }

    @Test
    void aReceiverThatFailsHarmsNobodyElse() throws IOException {
        MediaSocket socket = rig.open((path, data, offset, length) -> {
            if (length == 20) {
                throw new IllegalStateException("for the test");
            }
            path.send(data, offset, length);
        });
        try (DatagramSocket page = new DatagramSocket(0, address("127.0.0.1"))) {
            page.setSoTimeout(30_000);
            for (byte[] packet : List.of(new byte[20], STUN)) {
                page.send(new DatagramPacket(packet, packet.length, address("127.0.0.1"), socket.port()));
            }
            page.receive(new DatagramPacket(new byte[100], 100));
        }
        assertThat(socket.count(Drop.RECEIVER_FAILED)).isEqualTo(1);
    }

    @Test
    void framesOfAConnectionComeSortedAndGoBack() {
        MediaSocket socket = rig.open(this::adopt);
        for (String host : List.of("127.0.0.1", "::1")) {
            try (TcpPage page = new TcpPage(host, socket.port())) {
                List.of(STUN, DTLS, RTCP, RTP).forEach(page::send);
                assertThat(List.of(owner.next(), owner.next())).containsExactly("dtls 4", "rtcp 4");
                assertThat(page.receive()).isEqualTo(RTP);
            }
            assertThat(owner.next()).isEqualTo("closed");
        }
        assertThat(rig.onLoop(socket::connections)).isZero();
    }

    @Test
    void aConnectionThatDoesNotBeginWithStunIsClosed() {
        MediaSocket socket = rig.open(this::adopt);
        for (byte[] packet : List.of(RTP, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII))) {
            try (TcpPage page = new TcpPage("127.0.0.1", socket.port())) {
                page.send(packet);
                assertThat(page.ends()).isTrue();
            }
        }
        assertThat(socket.count(Drop.BROKEN_FRAMES)).isEqualTo(2);
    }

    @Test
    void connectionsThatNeverProveThemselvesAreBoundedAndClosed() {
        MediaSocket socket = rig.open(
                new TcpLimits(10_000, 2, 512), (path, data, offset, length) -> path.send(data, offset, length));
        try (TcpPage first = new TcpPage("127.0.0.1", socket.port());
                TcpPage second = new TcpPage("127.0.0.1", socket.port())) {
            List.of(first, second).forEach(page -> {
                page.send(STUN);
                page.receive();
            });
            try (TcpPage third = new TcpPage("127.0.0.1", socket.port())) {
                assertThat(third.ends()).isTrue();
            }
            rig.onLoop(() -> tick(socket, 1_000));
            assertThat(rig.onLoop(() -> tick(socket, 10_999))).isEqualTo(2);
            rig.onLoop(() -> tick(socket, 11_000));
            assertThat(first.ends()).isTrue();
            assertThat(second.ends()).isTrue();
        }
        assertThat(socket.count(Drop.TOO_MANY_CONNECTIONS)).isEqualTo(1);
        assertThat(socket.count(Drop.NEVER_PROVED)).isEqualTo(2);
    }

    @Test
    void aPageThatDoesNotReadLosesPacketsAndHoldsNoMemory() {
        LastPath held = new LastPath();
        MediaSocket socket = rig.open(held);
        try (TcpPage page = new TcpPage("127.0.0.1", socket.port())) {
            page.send(STUN);
            assertThat(page.receive()).isEqualTo(STUN);
            byte[] packet = new byte[1_200];
            int refused = rig.onLoop(() -> {
                int full = 0;
                for (int n = 0; n < 20_000; n++) {
                    full += held.path().send(packet, 0, packet.length) ? 0 : 1;
                }
                return full;
            });
            assertThat(refused).isGreaterThan(15_000);
            assertThat(socket.count(Drop.FULL)).isEqualTo(refused);
            assertThat(page.receive()).isEqualTo(packet);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (DatagramSocket udp = new DatagramSocket(0, address("127.0.0.1"))) {
            assertThat(awaitFailure(open(udp.getLocalPort())))
                    .isInstanceOf(BindException.class)
                    .hasMessageContaining("the UDP port " + udp.getLocalPort() + " of 127.0.0.1 can't be opened");
        }
        try (ServerSocket tcp = new ServerSocket(0, 1, address("127.0.0.1"))) {
            assertThat(awaitFailure(open(tcp.getLocalPort())))
                    .hasMessageContaining("the TCP port " + tcp.getLocalPort() + " of 127.0.0.1 can't be opened");
            new DatagramSocket(tcp.getLocalPort(), address("127.0.0.1")).close();
        }
    }

    @Test
    void closingIsRepeatableAndFreesThePort() {
        MediaSocket socket = rig.open(this::adopt);
        int port = socket.port();
        try (TcpPage page = new TcpPage("127.0.0.1", port)) {
            page.send(STUN);
            page.send(RTP);
            page.receive();
            await(socket.close());
            await(socket.close());
            assertThat(page.ends()).isTrue();
        }
        await(await(open(port)).close());
        assertThat(socket.port()).isEqualTo(port);
    }

    private Future<MediaSocket> open(int port) {
        return MediaSocket.open(rig.loop, MediaRig.loopback(), port, this::adopt);
    }

    private static int tick(MediaSocket socket, long now) {
        socket.tick(now);
        return socket.connections();
    }

    private void adopt(Path path, byte[] data, int offset, int length) {
        path.adopt(owner);
    }
}
