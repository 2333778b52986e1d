package org.shilian.media;

/** Reads bits and Exp-Golomb numbers from a NAL unit, skipping emulation prevention (ITU-T H.264 7.3.1, 9.1). */
final class BitReader {

    private final byte[] bytes;
    private int at;
    private int bit;
    private int zeros;

    BitReader(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.at = offset;
    }

    int bit() {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("parameter set ends early");
        }
        int value = (bytes[at] >> (7 - bit)) & 1;
        if (++bit == 8) {
            next();
        }
        return value;
    }

    private void next() {
        bit = 0;
        zeros = bytes[at] == 0 ? zeros + 1 : 0;
        at++;
        if (zeros >= 2 && at < bytes.length && bytes[at] == 3) {
            at++;
            zeros = 0;
        }
    }

    boolean flag() {
        return bit() == 1;
    }

    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 1) | bit();
        }
        return value;
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            bit();
        }
    }

    /** Unsigned Exp-Golomb number, ue(v). */
    int unsigned() {
        int leading = 0;
        while (bit() == 0) {
            if (++leading > 31) {
                throw new IllegalArgumentException("parameter set holds an impossible number");
            }
        }
        return (1 << leading) - 1 + bits(leading);
    }

    /** Signed Exp-Golomb number, se(v). */
    int signed() {
        int code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }
}
