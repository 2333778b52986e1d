package org.shilian.conference.sfu.forward;

import org.shilian.conference.sfu.rtp.H264Payload;
import org.shilian.conference.sfu.rtp.RtpPacket;
import org.shilian.conference.sfu.rtp.Unwrapper;
import org.shilian.conference.sfu.rtp.Vp8Payload;

/** One stream that a page sends, a microphone or one layer of a picture: what came of it, and what is missing. */
public final class Inbound {
    /** How a stream's payload is read. */
    public enum Codec {
        OPUS,
        VP8,
        H264
    }

    private static final int ROOM = 256 << 10;
    private static final long ALIVE = 1_500_000_000L;
    private static final long KEY_FRAME_SPACE = 500_000_000L;

    private final boolean picture;
    private final int clock;
    private final Unwrapper numbers = Unwrapper.ofSequences();
    private final PacketCache cache;
    private final Missing missing = new Missing();
    private final RateMeter rate = new RateMeter();
    private final Reception reception;
    private final Vp8Payload vp8 = new Vp8Payload();
    private final H264Payload h264 = new H264Payload();
    private Codec codec = Codec.OPUS;
    private boolean key;
    private int height;
    private long cameAt = Long.MIN_VALUE;
    private long askedAt = Long.MIN_VALUE;
    private boolean keyWanted;
    private int ssrc;

    /**
     * @param picture whether its packets are kept for those who miss one, and asked for again
     * @param clock ticks of its time stamps in a second
     */
    public Inbound(boolean picture, int clock) {
        this.picture = picture;
        this.clock = clock;
        this.cache = new PacketCache(picture ? ROOM : 0);
        this.reception = new Reception(clock);
    }

    /** Its name on the wire, 0 before it is known. */
    public int ssrc() {
        return ssrc;
    }

    public void name(int ssrc) {
        this.ssrc = ssrc;
    }

    public int clock() {
        return clock;
    }

    /** Takes a packet, decrypted and in its own name. Its number that never comes round, or -1 when it is not new. */
    public long take(RtpPacket packet, Codec codec, boolean again, long now) {
        long number = numbers.unwrap(packet.sequence());
        if (number < 0 || cache.has(number)) {
            return -1;
        }
        this.codec = codec;
        key = startsKeyFrame(packet);
        rate.add(packet.length(), now);
        reception.came(number, packet.timestamp(), again, now);
        if (picture) {
            missing.came(number, now);
            cache.put(number, packet.bytes(), packet.offset(), packet.length());
        }
        if (key) {
            missing.forgetBefore(number);
            keyWanted = false;
        }
        cameAt = now;
        return number;
    }

    /** Whether the packet taken last begins a key frame; a packet of sound always stands alone. */
    public boolean key() {
        return key;
    }

    public Codec codec() {
        return codec;
    }

    /** Lines of the last key frame, 0 before one came that tells. */
    public int height() {
        return height;
    }

    /** Whether packets come. */
    public boolean alive(long now) {
        return cameAt != Long.MIN_VALUE && now - cameAt < ALIVE;
    }

    /** bit/s. */
    public long rate(long now) {
        return rate.rate(now);
    }

    public long bytes() {
        return rate.total();
    }

    public Missing missing() {
        return missing;
    }

    public Reception reception() {
        return reception;
    }

    /** Copies a packet that came before; its length, or -1. */
    public int copy(long number, byte[] into, int offset) {
        return cache.get(number, into, offset);
    }

    /** Somebody can't go on without a key frame. */
    public void wantKeyFrame() {
        keyWanted = true;
    }

    /** Whether to ask the page for a key frame now: not more than twice a second. */
    public boolean askForKeyFrame(long now) {
        if (!keyWanted || askedAt != Long.MIN_VALUE && now - askedAt < KEY_FRAME_SPACE) {
            return false;
        }
        askedAt = now;
        return true;
    }

    private boolean startsKeyFrame(RtpPacket packet) {
        return switch (codec) {
            case OPUS -> true;
            case VP8 -> {
                boolean starts = vp8.wrap(packet) && vp8.startsKeyFrame();
                height = starts && vp8.height() > 0 ? vp8.height() : height;
                yield starts;
            }
            case H264 -> h264.wrap(packet) && h264.startsKeyFrame();
        };
    }
}
