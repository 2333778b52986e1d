package org.shilian.media;

/**
 * What the relay needs from an H.264 sequence parameter set (ITU-T H.264 7.3.2.1.1 and E.1.1).
 *
 * @param luma bits per luma sample above 8
 * @param chromaDepth bits per chroma sample above 8
 * @param reorder pictures decoded before one that is shown earlier, 0 where the set says nothing
 */
record AvcSps(
        int profile,
        int constraints,
        int level,
        int chroma,
        int luma,
        int chromaDepth,
        int width,
        int height,
        int reorder) {

    static AvcSps parse(byte[] nal) {
        BitReader in = new BitReader(nal, 1);
        int profile = in.bits(8);
        int constraints = in.bits(8);
        int level = in.bits(8);
        in.unsigned();
        int chroma = 1;
        int luma = 0;
        int chromaDepth = 0;
        boolean planes = false;
        if (hasChroma(profile)) {
            chroma = in.unsigned();
            planes = chroma == 3 && in.flag();
            luma = in.unsigned() & 7;
            chromaDepth = in.unsigned() & 7;
            in.skip(1);
            skipScaling(in, chroma);
        }
        in.unsigned();
        int order = in.unsigned();
        skipOrder(in, order);
        in.unsigned();
        in.skip(1);
        int columns = in.unsigned() + 1;
        int rows = in.unsigned() + 1;
        boolean frames = in.flag();
        if (!frames) {
            in.skip(1);
        }
        in.skip(1);
        int width = columns * 16;
        int height = rows * 16 * (frames ? 1 : 2);
        if (in.flag()) {
            int array = planes ? 0 : chroma;
            int unitX = array == 1 || array == 2 ? 2 : 1;
            int unitY = (array == 1 ? 2 : 1) * (frames ? 1 : 2);
            width -= unitX * (in.unsigned() + in.unsigned());
            height -= unitY * (in.unsigned() + in.unsigned());
        }
        int reorder = order == 2 || profile == 66 ? 0 : reorder(in);
        return new AvcSps(profile, constraints, level, chroma & 3, luma, chromaDepth, width, height, reorder);
    }

    /** Whether the decoder configuration record tells chroma and depth too (ISO/IEC 14496-15 5.3.3.1.2). */
    boolean high() {
        return profile == 100 || profile == 110 || profile == 122 || profile == 144;
    }

    private static boolean hasChroma(int profile) {
        return switch (profile) {
            case 100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135 -> true;
            default -> false;
        };
    }

    private static void skipScaling(BitReader in, int chroma) {
        if (!in.flag()) {
            return;
        }
        int lists = chroma == 3 ? 12 : 8;
        for (int i = 0; i < lists; i++) {
            if (in.flag()) {
                skipScalingList(in, i < 6 ? 16 : 64);
            }
        }
    }

    private static void skipScalingList(BitReader in, int size) {
        int next = 8;
        for (int j = 0; j < size && next != 0; j++) {
            next = (next + in.signed() + 256) % 256;
        }
    }

    private static void skipOrder(BitReader in, int order) {
        if (order == 0) {
            in.unsigned();
        } else if (order == 1) {
            in.skip(1);
            in.signed();
            in.signed();
            int cycle = in.unsigned();
            for (int i = 0; i < cycle; i++) {
                in.signed();
            }
        }
    }

    /** The reordering depth from the bitstream restriction of the VUI; 0 where it says nothing. */
    private static int reorder(BitReader in) {
        if (!in.flag()) {
            return 0;
        }
        skipDisplay(in);
        if (in.flag()) {
            in.skip(65);
        }
        boolean nal = in.flag();
        if (nal) {
            skipHrd(in);
        }
        boolean vcl = in.flag();
        if (vcl) {
            skipHrd(in);
        }
        in.skip(nal || vcl ? 2 : 1);
        if (!in.flag()) {
            return 0;
        }
        in.skip(1);
        in.unsigned();
        in.unsigned();
        in.unsigned();
        in.unsigned();
        return Math.min(16, in.unsigned());
    }

    private static void skipDisplay(BitReader in) {
        if (in.flag() && in.bits(8) == 255) {
            in.skip(32);
        }
        if (in.flag()) {
            in.skip(1);
        }
        if (in.flag()) {
            in.skip(4);
            if (in.flag()) {
                in.skip(24);
            }
        }
        if (in.flag()) {
            in.unsigned();
            in.unsigned();
        }
    }

    private static void skipHrd(BitReader in) {
        int count = in.unsigned() + 1;
        in.skip(8);
        for (int i = 0; i < count; i++) {
            in.unsigned();
            in.unsigned();
            in.skip(1);
        }
        in.skip(20);
    }

    /** RFC 6381 3.3. */
    String codecs() {
        return String.format("avc1.%02x%02x%02x", profile, constraints, level);
    }
}
