package org.shilian.restream.peer;

import java.util.List;

/** One H.264 picture: its NAL units without start codes, parameter sets included (ITU-T H.264, 7.4.1.2.3). */
public record AccessUnit(List<byte[]> nals) {
    static final int KEY_SLICE = 5;
    static final int SEQUENCE_PARAMETERS = 7;
    static final int PICTURE_PARAMETERS = 8;

    public AccessUnit {
        nals = List.copyOf(nals);
    }

    public boolean key() {
        return nals.stream().anyMatch(nal -> type(nal) == KEY_SLICE);
    }

    /** The picture alone, as cameras send it that give their parameter sets in the SDP only. */
    public AccessUnit withoutParameterSets() {
        return new AccessUnit(nals.stream().filter(nal -> !isParameterSet(nal)).toList());
    }

    static int type(byte[] nal) {
        return nal[0] & 0x1f;
    }

    private static boolean isParameterSet(byte[] nal) {
        return type(nal) == SEQUENCE_PARAMETERS || type(nal) == PICTURE_PARAMETERS;
    }
}
