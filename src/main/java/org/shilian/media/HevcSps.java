package org.shilian.media;

import java.util.Locale;

/** What the relay needs from an H.265 sequence parameter set (ITU-T H.265 7.3.2.2.1 and 7.3.3). */
@SuppressWarnings("ArrayRecordComponent")
record HevcSps(byte[] profileTierLevel, int layers, int chroma, int luma, int width, int height, int reorder) {

    static HevcSps parse(byte[] nal) {
        BitReader in = new BitReader(nal, 2);
        in.skip(4);
        int sublayers = in.bits(3);
        in.skip(1);
        byte[] general = new byte[12];
        for (int i = 0; i < 12; i++) {
            general[i] = (byte) in.bits(8);
        }
        skipSublayers(in, sublayers);
        in.unsigned();
        int chroma = in.unsigned();
        if (chroma == 3) {
            in.skip(1);
        }
        int width = in.unsigned();
        int height = in.unsigned();
        if (in.flag()) {
            width -= (chroma == 1 || chroma == 2 ? 2 : 1) * (in.unsigned() + in.unsigned());
            height -= (chroma == 1 ? 2 : 1) * (in.unsigned() + in.unsigned());
        }
        int luma = in.unsigned() + 8;
        in.unsigned();
        in.unsigned();
        int reorder = 0;
        for (int i = in.flag() ? 0 : sublayers; i <= sublayers; i++) {
            in.unsigned();
            reorder = in.unsigned();
            in.unsigned();
        }
        return new HevcSps(general, sublayers + 1, chroma, luma, width, height, Math.min(16, reorder));
    }

    private static void skipSublayers(BitReader in, int sublayers) {
        boolean[] profile = new boolean[sublayers];
        boolean[] level = new boolean[sublayers];
        for (int i = 0; i < sublayers; i++) {
            profile[i] = in.flag();
            level[i] = in.flag();
        }
        if (sublayers > 0) {
            in.skip(2 * (8 - sublayers));
        }
        for (int i = 0; i < sublayers; i++) {
            in.skip((profile[i] ? 88 : 0) + (level[i] ? 8 : 0));
        }
    }

    /** ISO/IEC 14496-15 annex E.3. */
    String codecs() {
        int compatibility = 0;
        for (int i = 0; i < 4; i++) {
            compatibility = (compatibility << 8) | (profileTierLevel[1 + i] & 0xFF);
        }
        int space = (profileTierLevel[0] >> 6) & 3;
        StringBuilder name = new StringBuilder("hvc1.");
        name.append(space == 0 ? "" : String.valueOf((char) ('A' + space - 1)));
        name.append(profileTierLevel[0] & 0x1F).append('.');
        name.append(Integer.toHexString(Integer.reverse(compatibility))).append('.');
        name.append((profileTierLevel[0] & 0x20) == 0 ? 'L' : 'H').append(profileTierLevel[11] & 0xFF);
        int last = 10;
        while (last > 5 && profileTierLevel[last] == 0) {
            last--;
        }
        for (int i = 5; i <= last; i++) {
            name.append('.')
                    .append(Integer.toHexString(profileTierLevel[i] & 0xFF).toUpperCase(Locale.ROOT));
        }
        return name.toString();
    }
}
