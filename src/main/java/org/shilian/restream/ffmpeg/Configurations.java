package org.shilian.restream.ffmpeg;

import java.io.ByteArrayOutputStream;
import org.shilian.media.Codec;
import org.shilian.restream.ffmpeg.Input.Stream;

/** Reads what containers keep beside the pictures: parameter sets and the size of length fields. */
final class Configurations {

    private Configurations() {}

    /** Bytes of the length fields before NAL units (ISO/IEC 14496-15 5.3.3.1.2, 8.3.3.1.2), 0 for start codes. */
    static int lengthSize(Stream stream) {
        byte[] extra = stream.extra();
        if (!boxed(stream)) {
            return 0;
        }
        return ((stream.codec() == Codec.H264 ? extra[4] : extra[21]) & 3) + 1;
    }

    private static boolean boxed(Stream stream) {
        byte[] extra = stream.extra();
        return extra.length > (stream.codec() == Codec.H264 ? 6 : 22) && extra[0] == 1;
    }

    /** The parameter sets behind start codes. */
    static byte[] annexB(Stream stream) {
        if (!boxed(stream)) {
            return stream.extra();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] extra = stream.extra();
        if (stream.codec() == Codec.H264) {
            int at = copySets(extra, 6, extra[5] & 31, out);
            copySets(extra, at + 1, at < extra.length ? extra[at] & 0xFF : 0, out);
        } else {
            int at = 23;
            for (int array = 0; array < (extra[22] & 0xFF) && at + 3 <= extra.length; array++) {
                at = copySets(extra, at + 3, ((extra[at + 1] & 0xFF) << 8) | (extra[at + 2] & 0xFF), out);
            }
        }
        return out.toByteArray();
    }

    private static int copySets(byte[] from, int begin, int count, ByteArrayOutputStream out) {
        int at = begin;
        for (int i = 0; i < count && at + 2 <= from.length; i++) {
            int length = Math.min(((from[at] & 0xFF) << 8) | (from[at + 1] & 0xFF), from.length - at - 2);
            out.writeBytes(new byte[] {0, 0, 0, 1});
            out.write(from, at + 2, length);
            at += 2 + length;
        }
        return at;
    }
}
