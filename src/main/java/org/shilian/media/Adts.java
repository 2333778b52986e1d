package org.shilian.media;

/** The header that each AAC frame has in MPEG transport streams (ISO/IEC 14496-3 1.A.2.2, ADTS). */
public final class Adts {

    private static final int SHORT = 7;
    private static final int WITH_CHECKSUM = 9;

    private Adts() {}

    /** Whether a frame begins with such a header. */
    public static boolean heads(byte[] frame, int length) {
        return length > WITH_CHECKSUM && frame[0] == (byte) 0xFF && (frame[1] & 0xF6) == 0xF0;
    }

    /** How many bytes of such a frame the header takes. */
    public static int length(byte[] frame) {
        return (frame[1] & 1) == 1 ? SHORT : WITH_CHECKSUM;
    }

    /** Whether the frame behind the header is of this format: object type, rate and channels. */
    public static boolean fits(byte[] frame, AudioFormat format) {
        int type = (frame[2] >> 6 & 3) + 1;
        int rate = frame[2] >> 2 & 15;
        int channels = (frame[2] & 1) << 2 | (frame[3] >> 6 & 3);
        int head = (format.configuration()[0] & 0xFF) << 8 | (format.configuration()[1] & 0xFF);
        return head >> 11 == type && (head >> 7 & 15) == rate && (head >> 3 & 15) == channels;
    }
}
