package org.shilian.conference.sfu.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.shilian.conference.sfu.rtp.Packets;

/** A compound packet in the midst of an array, being written and then read. */
final class Written {
    private static final int BEFORE = 3;

    final RtcpWriter writer = new RtcpWriter();
    private final byte[] bytes;

    Written(int room) {
        bytes = new byte[BEFORE + room + 5];
        Arrays.fill(bytes, (byte) 0xEE);
        writer.begin(bytes, BEFORE, BEFORE + room);
    }

    String digits() {
        return Packets.digits(Arrays.copyOfRange(bytes, BEFORE, BEFORE + writer.length()));
    }

    /** A reader at the first packet. */
    RtcpReader read() {
        RtcpReader reader = new RtcpReader();
        assertThat(reader.wrap(bytes, BEFORE, writer.length())).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(bytes).startsWith(0xEE, 0xEE, 0xEE).endsWith(0xEE, 0xEE, 0xEE, 0xEE, 0xEE);
        return reader;
    }
}
