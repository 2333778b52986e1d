package org.shilian.conference.sfu.srtp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Keys and packets made up for the tests. */
final class Packets {
    private static final int BEFORE = 7;

    private Packets() {}

    static SrtpKeys keys(SrtpProfile profile) {
        byte[] exported = new byte[profile.exportedBytes()];
        new Random(profile.code()).nextBytes(exported);
        return SrtpKeys.of(profile, exported);
    }

    static byte[] media(int source, int sequence) {
        byte[] packet = new byte[100];
        new Random(sequence).nextBytes(packet);
        ByteBuffer.wrap(packet)
                .putShort(0, (short) 0x8060)
                .putShort(2, (short) sequence)
                .putInt(8, source);
        return packet;
    }

    /** With two contributing sources and a one-byte header extension (RFC 8285). */
    static byte[] extended(int source, int sequence) {
        byte[] packet = media(source, sequence);
        packet[0] = (byte) 0x92;
        ByteBuffer.wrap(packet).putInt(20, 0xbede0002);
        return packet;
    }

    static byte[] control(int source) {
        byte[] packet = new byte[52];
        new Random(source).nextBytes(packet);
        ByteBuffer.wrap(packet).putInt(0, 0x81c8000c).putInt(4, source);
        return packet;
    }

    /** One of the four ways of a session. */
    interface Way {
        SrtpOutcome go(byte[] array, int offset, int length);
    }

    /** What a session answered, and the packet afterwards. */
    record Result(SrtpOutcome outcome, byte[] packet) {}

    /** Passes a packet in the middle of an array, and sees that nothing before and behind it changes. */
    static Result pass(SrtpSession session, Way way, byte[] packet) {
        byte[] array = new byte[BEFORE + packet.length + SrtpSession.MOST_ROOM + BEFORE];
        Arrays.fill(array, (byte) 0x5a);
        System.arraycopy(packet, 0, array, BEFORE, packet.length);
        SrtpOutcome outcome = way.go(array, BEFORE, packet.length);
        for (int i = 0; i < BEFORE; i++) {
            if (array[i] != 0x5a || array[array.length - 1 - i] != 0x5a) {
                throw new AssertionError("A byte beside the packet was changed");
            }
        }
        int length = outcome == SrtpOutcome.OK ? session.length() : packet.length;
        return new Result(outcome, Arrays.copyOfRange(array, BEFORE, BEFORE + length));
    }
}
