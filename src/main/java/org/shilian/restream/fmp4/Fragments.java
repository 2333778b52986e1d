package org.shilian.restream.fmp4;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import org.shilian.media.NalSyntax;
import org.shilian.media.NalUnits;
import org.shilian.restream.Fragment;

/**
 * Builds fragments of one access unit each: WebSocket header, moof and mdat in one pooled direct buffer, the picture
 * copied once (ISO/IEC 14496-12 8.8.4 to 8.8.8; RFC 6455 5.2). Used by one thread.
 */
final class Fragments {

    /** moof with mfhd, and one traf with tfhd, tfdt and a trun of one sample. */
    private static final int MOOF = 8 + 16 + 8 + 16 + 20 + 36;

    private static final int KEY_FLAGS = 0x02000000;
    private static final int DELTA_FLAGS = 0x01010000;

    private int sequence;

    /** When and how long an access unit is decoded and shown, in its track's time scale. */
    record Times(long decode, long present, long duration) {}

    Fragment video(NalUnits units, NalSyntax syntax, boolean key, Times times) {
        int size = 0;
        for (int i = 0; i < units.count(); i++) {
            size += syntax.carried(units.type(i, syntax)) ? 4 + units.length(i) : 0;
        }
        ByteBuf out = head(InitSegment.VIDEO, size, key, times);
        int at = out.writerIndex();
        for (int i = 0; i < units.count(); i++) {
            if (syntax.carried(units.type(i, syntax))) {
                out.writeInt(units.length(i)).writeBytes(units.bytes(), units.from(i), units.length(i));
            }
        }
        return new Fragment(out, at - MOOF - 8, at, true, key, times.decode() + times.duration());
    }

    Fragment audio(byte[] frame, int length, Times times, long end) {
        ByteBuf out = head(InitSegment.AUDIO, length, true, times);
        int at = out.writerIndex();
        out.writeBytes(frame, 0, length);
        return new Fragment(out, at - MOOF - 8, at, false, false, end);
    }

    private ByteBuf head(int track, int size, boolean key, Times times) {
        int payload = MOOF + 8 + size;
        ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(10 + payload);
        webSocketHeader(out, payload);
        out.writeInt(MOOF).writeInt(0x6D6F6F66);
        out.writeInt(16).writeInt(0x6D666864).writeInt(0).writeInt(++sequence);
        out.writeInt(MOOF - 24).writeInt(0x74726166);
        out.writeInt(16).writeInt(0x74666864).writeInt(0x020000).writeInt(track);
        out.writeInt(20).writeInt(0x74666474).writeInt(1 << 24).writeLong(times.decode());
        out.writeInt(36)
                .writeInt(0x7472756E)
                .writeInt((1 << 24) | 0xF01)
                .writeInt(1)
                .writeInt(MOOF + 8);
        out.writeInt((int) times.duration()).writeInt(size).writeInt(key ? KEY_FLAGS : DELTA_FLAGS);
        out.writeInt((int) (times.present() - times.decode()));
        return out.writeInt(8 + size).writeInt(0x6D646174);
    }

    /** A final, unmasked binary frame. */
    private static void webSocketHeader(ByteBuf out, int payload) {
        out.writeByte(0x82);
        if (payload < 126) {
            out.writeByte(payload);
        } else if (payload < 65_536) {
            out.writeByte(126).writeShort(payload);
        } else {
            out.writeByte(127).writeLong(payload);
        }
    }
}
