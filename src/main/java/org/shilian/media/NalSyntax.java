package org.shilian.media;

/** What the header of a NAL unit says, for H.264 (ITU-T H.264 7.3.1) and H.265 (ITU-T H.265 7.3.1.2). */
public enum NalSyntax {
    AVC {
        @Override
        public int type(byte[] bytes, int at) {
            return bytes[at] & 0x1F;
        }

        @Override
        public boolean slice(int type) {
            return type >= 1 && type <= 5;
        }

        @Override
        public boolean firstSlice(byte[] bytes, int at, int end) {
            return at + 1 < end && (bytes[at + 1] & 0x80) != 0;
        }

        @Override
        public boolean randomAccess(int type) {
            return type == 5;
        }

        @Override
        public boolean parameterSet(int type) {
            return type == 7 || type == 8;
        }

        @Override
        public boolean opensAccessUnit(int type) {
            return between(type, 6, 9) || between(type, 14, 18);
        }

        @Override
        public boolean carried(int type) {
            return slice(type) || type == 6;
        }
    },
    HEVC {
        @Override
        public int type(byte[] bytes, int at) {
            return (bytes[at] >> 1) & 0x3F;
        }

        @Override
        public boolean slice(int type) {
            return type < 32;
        }

        @Override
        public boolean firstSlice(byte[] bytes, int at, int end) {
            return at + 2 < end && (bytes[at + 2] & 0x80) != 0;
        }

        @Override
        public boolean randomAccess(int type) {
            return type >= 16 && type <= 23;
        }

        @Override
        public boolean parameterSet(int type) {
            return type >= 32 && type <= 34;
        }

        @Override
        public boolean opensAccessUnit(int type) {
            return between(type, 32, 35) || type == 39 || between(type, 41, 44) || between(type, 48, 55);
        }

        @Override
        public boolean carried(int type) {
            return slice(type) || type == 39 || type == 40;
        }
    };

    public abstract int type(byte[] bytes, int at);

    /** Whether the unit holds coded picture data. */
    public abstract boolean slice(int type);

    /** Whether a slice is the first of its picture. */
    public abstract boolean firstSlice(byte[] bytes, int at, int end);

    /** Whether decoding may begin with a picture of such slices. */
    public abstract boolean randomAccess(int type);

    public abstract boolean parameterSet(int type);

    /** Whether such a unit after a slice begins the next access unit. */
    public abstract boolean opensAccessUnit(int type);

    /** Whether such a unit goes into an MP4 sample; parameter sets go into the sample description instead. */
    public abstract boolean carried(int type);

    private static boolean between(int type, int least, int most) {
        return type >= least && type <= most;
    }

    public static NalSyntax of(Codec codec) {
        return switch (codec) {
            case H264 -> AVC;
            case H265 -> HEVC;
            case MJPEG, OTHER_VIDEO, AAC, PCM_ALAW, PCM_MULAW, OTHER_AUDIO ->
                throw new IllegalArgumentException(codec + " has no NAL units");
        };
    }
}
