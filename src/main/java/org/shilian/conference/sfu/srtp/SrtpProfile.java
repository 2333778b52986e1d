package org.shilian.conference.sfu.srtp;

import org.jspecify.annotations.Nullable;

/** A protection profile of DTLS-SRTP, the preferred one first (RFC 5764 section 4.1.2, RFC 7714 section 14.2). */
public enum SrtpProfile {
    AEAD_AES_128_GCM(7, 12, 16),
    AES128_CM_SHA1_80(1, 14, 10);

    /** Bytes of a master key, the same in both. */
    public static final int KEY_BYTES = 16;

    private final int code;
    private final int saltBytes;
    private final int tagBytes;

    SrtpProfile(int code, int saltBytes, int tagBytes) {
        this.code = code;
        this.saltBytes = saltBytes;
        this.tagBytes = tagBytes;
    }

    /** The number in the use_srtp extension. */
    public int code() {
        return code;
    }

    public int saltBytes() {
        return saltBytes;
    }

    public int tagBytes() {
        return tagBytes;
    }

    /** What the exporter of a DTLS session has to give: two keys and two salts. */
    public int exportedBytes() {
        return 2 * (KEY_BYTES + saltBytes);
    }

    /** The best profile among those that a client offers, or null where none is ours. */
    public static @Nullable SrtpProfile choose(int[] offered) {
        for (SrtpProfile profile : values()) {
            for (int code : offered) {
                if (code == profile.code) {
                    return profile;
                }
            }
        }
        return null;
    }
}
