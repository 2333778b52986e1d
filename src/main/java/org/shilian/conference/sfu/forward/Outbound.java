package org.shilian.conference.sfu.forward;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.rtp.Extension;
import org.shilian.conference.sfu.rtp.PacketWriter;
import org.shilian.conference.sfu.rtp.RtpPacket;
import org.shilian.conference.sfu.rtp.Rtx;
import org.shilian.conference.sfu.rtp.Vp8Payload;

/**
 * One slot of one receiver: a single stream for it, whatever comes and goes behind. Numbers, time stamps and VP8's
 * picture ids go on without a break; a change of layer or owner happens at a key frame and nowhere else.
 */
public final class Outbound {
    private static final int RUNS = 4;

    /** As much as one byte can count, a little less for the sake of SRTP's blocks. */
    private static final int PADDING = 224;

    /** Bytes of a packet of padding. */
    public static final int PADDED = PADDING + 28;

    /** SRTP gives no number older than the last 64 another chance; what is later goes as a retransmission. */
    private static final int LATE = 60;

    /** In our offers the payload type of what is sent again follows that of what it was. */
    public static final int AGAIN = 1;

    private static final byte[] EMPTY = {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private final String mid;
    private final byte[] midBytes;
    private final int ssrc;
    private final int rtxSsrc;
    private final int clock;
    private final Run[] runs = new Run[RUNS];
    private final PacketWriter writer = new PacketWriter();
    private final Vp8Payload vp8 = new Vp8Payload();
    private final RtpPacket kept = new RtpPacket();
    private final byte[] keptBytes;
    private @Nullable Run run;
    private @Nullable Inbound target;
    private long last;
    private int lastTime;
    private long lastAt = Long.MIN_VALUE;
    private int lastPicture;
    private int lastTl0;
    private int rtxSequence;
    private long packets;
    private long octets;

    /**
     * @param rtxSsrc the stream of what is sent again, 0 where nothing is
     * @param clock ticks of its time stamps in a second
     * @param start where numbers and time stamps begin
     */
    public Outbound(String mid, int ssrc, int rtxSsrc, int clock, int start) {
        this.mid = mid;
        this.midBytes = mid.getBytes(StandardCharsets.US_ASCII);
        this.ssrc = ssrc;
        this.rtxSsrc = rtxSsrc;
        this.clock = clock;
        this.last = 65_536L + (start & 0x7fff);
        this.lastTime = start;
        this.lastPicture = start & 0x7fff;
        this.lastTl0 = start & 0xff;
        this.rtxSequence = start >>> 16;
        this.keptBytes = rtxSsrc == 0 ? new byte[0] : new byte[2048];
    }

    public String mid() {
        return mid;
    }

    public int ssrc() {
        return ssrc;
    }

    public int rtxSsrc() {
        return rtxSsrc;
    }

    /** What it is to show from the next key frame on; null for nothing, at once. */
    public void turnTo(@Nullable Inbound stream) {
        target = stream;
        if (stream == null) {
            run = null;
        } else if (run == null || run.in() != stream) {
            stream.wantKeyFrame();
        }
    }

    /** What it shows now. */
    public @Nullable Inbound shown() {
        return run == null ? null : run.in();
    }

    /** What it waits for a key frame of, null when it shows what it is to show. */
    public @Nullable Inbound awaited() {
        return target == null || run != null && run.in() == target ? null : target;
    }

    /** The receiver can't go on: a key frame is needed. */
    public void refresh() {
        Inbound stream = target == null ? shown() : target;
        if (stream != null) {
            stream.wantKeyFrame();
        }
    }

    /**
     * Whether a packet goes out here, being of this number of its stream and just taken by it; if so, writes it.
     *
     * @param out turned to the packet written
     * @param transportNumber its number for the whole transport
     */
    public boolean write(
            Inbound in,
            RtpPacket packet,
            long number,
            int transportNumber,
            byte[] to,
            int offset,
            RtpPacket out,
            long now) {
        Run current = run;
        if (in == target && (current == null || current.in() != in)) {
            if (!in.key()) {
                return false;
            }
            current = begin(in, packet, number, now);
        }
        if (current == null || current.in() != in || number < current.first()) {
            return false;
        }
        if (number + current.shift() < last - LATE) {
            return again((int) (number + current.shift()) & 0xffff, transportNumber, to, offset, out);
        }
        if (!rewrite(current, packet, number, transportNumber, to, offset, out)) {
            return false;
        }
        long outgoing = number + current.shift();
        if (outgoing >= last) {
            last = outgoing;
            lastTime = out.timestamp();
            lastAt = now;
            notePicture(in, out);
        }
        packets++;
        octets += out.payloadLength();
        return true;
    }

    /** Writes a packet again that went out before, as a retransmission. False when it is not kept any more. */
    public boolean again(int sequence, int transportNumber, byte[] to, int offset, RtpPacket out) {
        long number = last - (short) ((int) last - sequence);
        Run of = runOf(number);
        if (of == null || rtxSsrc == 0) {
            return false;
        }
        int length = of.in().copy(number - of.shift(), keptBytes, 0);
        boolean here = length > 0
                && kept.wrap(keptBytes, 0, length)
                && rewrite(of, kept, number - of.shift(), transportNumber, to, offset, out);
        return here && Rtx.wrap(out, out.payloadType() + AGAIN, rtxSsrc, nextRtx());
    }

    /**
     * Writes a packet of nothing but padding, by which a line shows what it carries. False where nothing is sent again.
     *
     * @param type the payload type of retransmissions
     */
    public boolean pad(int type, int transportNumber, byte[] to, int offset, RtpPacket out) {
        if (rtxSsrc == 0 || !kept.wrap(EMPTY, 0, EMPTY.length) || !writer.begin(kept, to, offset)) {
            return false;
        }
        writer.add(Extension.MID, midBytes).add(Extension.TRANSPORT_CC, transportNumber, 2);
        writer.end(out);
        int end = offset + out.length() + PADDING;
        Arrays.fill(to, end - PADDING, end, (byte) 0);
        to[end - 1] = (byte) PADDING;
        to[offset] |= 0x20;
        out.wrap(to, offset, end - offset);
        out.payloadType(type);
        out.ssrc(rtxSsrc);
        out.sequence(nextRtx());
        out.timestamp(lastTime);
        return true;
    }

    /** The time stamp of now, for a sender report (RFC 3550, 6.4.1). */
    public int timeOf(long now) {
        return lastTime + (int) ((now - lastAt) / 1000 * clock / 1_000_000);
    }

    public boolean begun() {
        return packets > 0;
    }

    public int packets() {
        return (int) packets;
    }

    public int octets() {
        return (int) octets;
    }

    private Run begin(Inbound in, RtpPacket packet, long number, long now) {
        long from = last + 1;
        int passed =
                lastAt == Long.MIN_VALUE ? clock / 30 : (int) Math.max(1, (now - lastAt) / 1000 * clock / 1_000_000);
        int picture = 0;
        int tl0 = 0;
        if (in.codec() == Inbound.Codec.VP8 && vp8.wrap(packet)) {
            picture = lastPicture + 1 - Math.max(0, vp8.pictureId());
            tl0 = lastTl0 + 1 - Math.max(0, vp8.tl0PicIdx());
        }
        Run begun = new Run(in, from, number, from - number, lastTime + passed - packet.timestamp(), picture, tl0);
        System.arraycopy(runs, 0, runs, 1, RUNS - 1);
        runs[0] = begun;
        run = begun;
        return begun;
    }

    private boolean rewrite(
            Run of, RtpPacket packet, long number, int transportNumber, byte[] to, int offset, RtpPacket out) {
        if (!writer.begin(packet, to, offset)) {
            return false;
        }
        writer.add(Extension.MID, midBytes).add(Extension.TRANSPORT_CC, transportNumber, 2);
        writer.keep(of.in().codec() == Inbound.Codec.OPUS ? Extension.AUDIO_LEVEL : Extension.VIDEO_ORIENTATION);
        writer.end(out);
        out.ssrc(ssrc);
        out.sequence((int) (number + of.shift()) & 0xffff);
        out.timestamp(packet.timestamp() + of.time());
        if (of.in().codec() == Inbound.Codec.VP8 && vp8.wrap(out)) {
            vp8.pictureId(vp8.pictureId() + of.picture() & 0x7fff);
            vp8.tl0PicIdx(vp8.tl0PicIdx() + of.tl0() & 0xff);
        }
        return true;
    }

    private void notePicture(Inbound in, RtpPacket out) {
        if (in.codec() == Inbound.Codec.VP8 && vp8.wrap(out)) {
            lastPicture = vp8.pictureId() < 0 ? lastPicture : vp8.pictureId();
            lastTl0 = vp8.tl0PicIdx() < 0 ? lastTl0 : vp8.tl0PicIdx();
        }
    }

    private @Nullable Run runOf(long number) {
        long end = last + 1;
        for (Run one : runs) {
            if (one == null || number >= end) {
                return null;
            }
            if (number >= one.from()) {
                return one;
            }
            end = one.from();
        }
        return null;
    }

    private int nextRtx() {
        rtxSequence = rtxSequence + 1 & 0xffff;
        return rtxSequence;
    }
}
