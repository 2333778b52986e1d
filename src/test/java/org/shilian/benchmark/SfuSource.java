package org.shilian.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.rtp.Extension;

/**
 * One encoding as a camera would send it: packets at an even pace, VP8's descriptors with a key frame every two
 * seconds, and at the end of each the time at which it went out. The rest of a picture is noise.
 */
final class SfuSource {
    private static final int PAYLOAD = 1_000;
    private static final int PICTURES_A_SECOND = 25;
    private static final int KEY_EVERY = 2 * PICTURES_A_SECOND;

    private final int ssrc;
    private final byte[] mid;
    private final byte @Nullable [] rid;
    private final int lines;
    private double space;
    private int each;
    private final ByteBuffer packet = ByteBuffer.allocate(2_048);
    private double due;
    private int sequence;
    private int picture = -1;
    private int inPicture;

    /** @param rid the layer, null where there is one alone */
    SfuSource(int ssrc, String mid, @Nullable String rid, int lines, int kbit) {
        this.ssrc = ssrc;
        this.mid = mid.getBytes(StandardCharsets.US_ASCII);
        this.rid = rid == null ? null : rid.getBytes(StandardCharsets.US_ASCII);
        this.lines = lines;
        rate(kbit);
        due = System.nanoTime() + Math.floorMod(ssrc, 1_000) * space / 1_000;
    }

    /** From now on it sends so many kbit/s. */
    void rate(int kbit) {
        double rate = kbit * 125.0 / PAYLOAD;
        space = 1e9 / rate;
        each = Math.max(1, (int) Math.round(rate / PICTURES_A_SECOND));
    }

    /** Whether a packet is to go out. */
    boolean due(long now) {
        return due <= now;
    }

    /** When the next is to go out. */
    long next() {
        return (long) due;
    }

    /** The next packet, from its beginning to its position. */
    ByteBuffer packet(int transportNumber, long now) {
        due = Math.max(due + space, now - 20_000_000.0);
        boolean first = inPicture == 0;
        inPicture = (inPicture + 1) % each;
        boolean last = inPicture == 0;
        picture += first ? 1 : 0;
        packet.clear().put((byte) 0x90).put((byte) (last ? 0xe0 : 0x60)).putShort((short) sequence++);
        packet.putInt(picture * (90_000 / PICTURES_A_SECOND)).putInt(ssrc);
        extensions(transportNumber);
        int begin = packet.position();
        packet.put((byte) (first ? 0x90 : 0x80)).put((byte) 0xe0);
        packet.putShort((short) (picture | 0x8000)).put((byte) picture).put((byte) 0);
        if (first) {
            boolean key = picture % KEY_EVERY == 0;
            packet.put((byte) (key ? 0x10 : 0x11)).put((byte) 0).put((byte) 0);
            if (key) {
                packet.put((byte) 0x9d).put((byte) 1).put((byte) 0x2a);
                size(lines * 16 / 9);
                size(lines);
            }
        }
        packet.position(begin + PAYLOAD - Long.BYTES);
        packet.putLong(System.nanoTime());
        return packet;
    }

    private void size(int pixels) {
        packet.put((byte) pixels).put((byte) (pixels >> 8));
    }

    private void extensions(int transportNumber) {
        packet.putShort((short) 0xbede);
        int at = packet.position();
        packet.putShort((short) 0);
        head(Extension.MID, mid.length).put(mid);
        if (rid != null) {
            head(Extension.RID, rid.length).put(rid);
        }
        head(Extension.TRANSPORT_CC, 2).putShort((short) transportNumber);
        while ((packet.position() - at - 2) % 4 != 0) {
            packet.put((byte) 0);
        }
        packet.putShort(at, (short) ((packet.position() - at - 2) / 4));
    }

    private ByteBuffer head(Extension extension, int length) {
        return packet.put((byte) (extension.id() << 4 | length - 1));
    }
}
