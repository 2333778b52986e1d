package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.ice.Check;
import org.shilian.conference.sfu.ice.IceCredentials;
import org.shilian.conference.sfu.net.Drop;
import org.shilian.conference.sfu.net.MediaRig;
import org.shilian.conference.sfu.net.MediaSocket;
import org.shilian.conference.sfu.net.Traffic;

/** Datagrams of every kind from a page that is connected, and from strangers, at the real port. */
class SocketFuzzTest {
    private static final int DATAGRAMS = 5000;
    private static final int[] FIRST_BYTES = {0, 1, 3, 16, 20, 22, 23, 63, 64, 79, 80, 127, 128, 144, 191, 192, 255};
    private static final int MAGIC_COOKIE = 0x2112A442;

    private final Random random = new Random(7983);

    @Test
    void theLoopGoesOnWhateverComes() throws IOException {
        try (MediaRig rig = new MediaRig(MediaRig.Kind.EPOLL);
                TestRoom house = new TestRoom();
                DatagramSocket page = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            MediaSocket socket = rig.open(house.agents);
            for (DatagramSocket one : new DatagramSocket[] {page, stranger}) {
                one.connect(InetAddress.getLoopbackAddress(), socket.port());
                one.setSoTimeout(30_000);
            }
            FakePage seat = rig.onLoop(() -> house.joined("one"));
            IceCredentials local = seat.endpoint.ice().local();
            check(page, local);
            for (int i = 0; i < DATAGRAMS; i++) {
                byte[] datagram = datagram();
                (i % 3 == 0 ? stranger : page).send(new DatagramPacket(datagram, datagram.length));
                if (i % 50 == 0) {
                    // So that the socket's buffer never overflows.
                    check(page, local);
                    rig.onLoop(() -> {
                        house.tick();
                        return true;
                    });
                }
            }
            check(page, local);
            assertThat(rig.onLoop(() -> socket.count(Traffic.PACKETS_IN))).isGreaterThan(DATAGRAMS * 9 / 10);
            assertThat(rig.onLoop(() -> socket.count(Drop.RECEIVER_FAILED))).isZero();
            for (Incidents.Kind kind : Incidents.Kind.values()) {
                assertThat(house.incidents.count(kind)).as(kind.name()).isZero();
            }
            socket.close();
        }
    }

    private byte[] datagram() {
        byte[] bytes = new byte[random.nextInt(10) == 0 ? random.nextInt(4) : random.nextInt(1500)];
        random.nextBytes(bytes);
        if (bytes.length > 0) {
            bytes[0] = (byte) FIRST_BYTES[random.nextInt(FIRST_BYTES.length)];
        }
        if (bytes.length > 20 && bytes[0] >= 0 && bytes[0] <= 1 && random.nextBoolean()) {
            ByteBuffer.wrap(bytes).putShort(2, (short) (bytes.length - 20)).putInt(4, MAGIC_COOKIE);
        }
        return bytes;
    }

    /** A check that is answered with success: the loop is at work. */
    private static void check(DatagramSocket page, IceCredentials local) throws IOException {
        byte[] check = Check.of(local, "page").nominating().signed(local.password());
        page.send(new DatagramPacket(check, check.length));
        DatagramPacket answer = new DatagramPacket(new byte[2000], 2000);
        do {
            page.receive(answer);
        } while (!success(answer, check));
    }

    private static boolean success(DatagramPacket answer, byte[] check) {
        ByteBuffer data = ByteBuffer.wrap(answer.getData(), 0, answer.getLength());
        return answer.getLength() >= 20
                && data.getShort(0) == 0x0101
                && data.slice(8, 12).equals(ByteBuffer.wrap(check, 8, 12));
    }
}
