package org.shilian.conference.sfu.forward;

import org.shilian.conference.sfu.forward.Inbound.Codec;
import org.shilian.conference.sfu.rtp.RtpPacket;

/** What a page would send of one layer: pictures of two packets each, with numbers of its own. */
final class Vp8Stream {
    private static final byte START = 0x10;

    final Inbound in = new Inbound(true, 90_000);
    final RtpPacket packet = new RtpPacket();
    private final byte[] bytes = new byte[400];
    private int sequence;
    private int timestamp;
    private int picture;
    private int tl0;

    Vp8Stream(int sequence, int timestamp, int picture) {
        this.sequence = sequence;
        this.timestamp = timestamp;
        this.picture = picture;
        in.name(sequence + 1);
    }

    /** The first packet of the next picture; its number in the stream. */
    long picture(boolean key, long now) {
        timestamp += 3000;
        picture = picture + 1 & 0x7fff;
        tl0 = tl0 + 1 & 0xff;
        return next(START, key ? 0 : 1, now);
    }

    /** The last packet of the picture. */
    long rest(long now) {
        return next((byte) 0, 0x55, now);
    }

    /** A packet of the picture goes lost on its way here. */
    void lose() {
        sequence = sequence + 1 & 0xffff;
    }

    /** The first packet of a picture comes at last, having left so many packets ago. */
    long late(boolean key, int ago, long now) {
        int newest = sequence;
        sequence = sequence - ago & 0xffff;
        long number = next(START, key ? 0 : 1, now);
        sequence = newest;
        return number;
    }

    private long next(byte flags, int first, long now) {
        bytes[0] = (byte) 0x80;
        packet.wrap(bytes, 0, 12 + 5 + 10);
        packet.payloadType(100);
        packet.sequence(sequence);
        packet.timestamp(timestamp);
        packet.ssrc(in.ssrc());
        bytes[12] = (byte) (0x80 | flags);
        bytes[13] = (byte) 0xc0;
        bytes[14] = (byte) (0x80 | picture >> 8);
        bytes[15] = (byte) picture;
        bytes[16] = (byte) tl0;
        bytes[17] = (byte) first;
        sequence = sequence + 1 & 0xffff;
        return in.take(packet, Codec.VP8, false, now);
    }
}
