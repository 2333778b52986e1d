package org.shilian.restream.ffmpeg;

/** ITU-T G.711 to linear samples. */
final class G711 {

    private static final short[] A_LAW = new short[256];
    private static final short[] MU_LAW = new short[256];

    static {
        for (int code = 0; code < 256; code++) {
            A_LAW[code] = aLaw(code ^ 0x55);
            MU_LAW[code] = muLaw(~code & 0xFF);
        }
    }

    private G711() {}

    static void decode(boolean aLaw, byte[] codes, int length, short[] samples) {
        short[] table = aLaw ? A_LAW : MU_LAW;
        for (int i = 0; i < length; i++) {
            samples[i] = table[codes[i] & 0xFF];
        }
    }

    private static short aLaw(int code) {
        int exponent = (code >> 4) & 7;
        int mantissa = ((code & 15) << 4) + 8;
        int size = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
        return (short) ((code & 0x80) == 0 ? -size : size);
    }

    private static short muLaw(int code) {
        int size = ((((code & 15) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84;
        return (short) ((code & 0x80) == 0 ? size : -size);
    }
}
