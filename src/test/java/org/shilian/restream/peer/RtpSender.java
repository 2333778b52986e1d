package org.shilian.restream.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One RTP stream on its way to a client (RFC 3550). Used by one thread. */
public final class RtpSender {
    private static final int RTP_HEADER = 12;
    private static final int LARGEST_PAYLOAD = 1400;
    private static final int FRAGMENT = 28;
    private static final long SECONDS_TO_1970 = 2_208_988_800L;

    private final RtpWire wire;
    private final int payloadType;
    private final int ssrc;
    private int sequence = 0;
    private int lastTimestamp = 0;

    RtpSender(RtpWire wire, int payloadType) {
        this.wire = wire;
        this.payloadType = payloadType;
        this.ssrc = 0x5111a000 + payloadType;
    }

    /** Sends a picture as single NAL units and FU-A fragments (RFC 6184, sections 5.6 and 5.8). */
    public void send(AccessUnit unit, int timestamp) throws IOException {
        for (byte[] packet : packets(unit, timestamp)) {
            put(packet);
        }
    }

    /** The RTP packets of a picture, the last one marked. */
    public List<byte[]> packets(AccessUnit unit, int timestamp) {
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < unit.nals().size(); i++) {
            boolean last = i == unit.nals().size() - 1;
            packets.addAll(packets(unit.nals().get(i), timestamp, last));
        }
        return packets;
    }

    private List<byte[]> packets(byte[] nal, int timestamp, boolean last) {
        if (nal.length <= LARGEST_PAYLOAD) {
            return List.of(packet(nal, timestamp, last));
        }
        List<byte[]> packets = new ArrayList<>();
        for (int from = 1; from < nal.length; from += LARGEST_PAYLOAD) {
            int to = Math.min(from + LARGEST_PAYLOAD, nal.length);
            int start = from == 1 ? 0x80 : 0;
            int end = to == nal.length ? 0x40 : 0;
            ByteBuffer fragment = ByteBuffer.allocate(2 + to - from);
            fragment.put((byte) ((nal[0] & 0xe0) | FRAGMENT)).put((byte) (start | end | (nal[0] & 0x1f)));
            packets.add(packet(fragment.put(nal, from, to - from).array(), timestamp, last && end != 0));
        }
        return packets;
    }

    public void sendPayload(byte[] payload, int timestamp) throws IOException {
        put(packet(payload, timestamp, true));
    }

    byte[] packet(byte[] payload, int timestamp, boolean marker) {
        lastTimestamp = timestamp;
        ByteBuffer packet = ByteBuffer.allocate(RTP_HEADER + payload.length);
        packet.put((byte) 0x80).put((byte) (payloadType | (marker ? 0x80 : 0)));
        packet.putShort((short) sequence++).putInt(timestamp).putInt(ssrc).put(payload);
        return packet.array();
    }

    /** Says which wall clock time the last timestamp stands for (RFC 3550, section 6.4.1). */
    void sendReport(Clock clock) throws IOException {
        long millis = clock.millis();
        ByteBuffer report = ByteBuffer.allocate(28);
        report.put((byte) 0x80).put((byte) 200).putShort((short) 6).putInt(ssrc);
        report.putInt((int) (millis / 1000 + SECONDS_TO_1970)).putInt((int) ((millis % 1000) * (1L << 32) / 1000));
        report.putInt(lastTimestamp).putInt(sequence).putInt(0);
        wire.report(report.array());
    }

    /** Says that this stream has ended (RFC 3550, section 6.6). */
    void sendBye() throws IOException {
        ByteBuffer bye = ByteBuffer.allocate(16);
        bye.put((byte) 0x80).put((byte) 201).putShort((short) 1).putInt(ssrc);
        bye.put((byte) 0x81).put((byte) 203).putShort((short) 1).putInt(ssrc);
        wire.report(bye.array());
    }

    /** Sends the first half of a packet as if it were a whole one. */
    void sendTruncated(byte[] packet) throws IOException {
        put(Arrays.copyOf(packet, packet.length / 2));
    }

    /** Puts one packet on the wire. */
    public void put(byte[] packet) throws IOException {
        wire.packet(packet);
    }

    /** Puts bytes on the connection as they are. */
    void write(byte[] bytes) throws IOException {
        wire.raw(bytes);
    }
}
