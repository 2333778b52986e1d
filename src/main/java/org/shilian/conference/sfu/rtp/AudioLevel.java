package org.shilian.conference.sfu.rtp;

/** The byte of the audio level extension (RFC 6464, 3). */
public final class AudioLevel {

    /** The level of silence, 127 dB below the loudest. */
    public static final int SILENCE = 127;

    private AudioLevel() {}

    /** Decibels below the loudest: 0 is loud, 127 silent. */
    public static int below(int value) {
        return value & 0x7F;
    }

    /** Whether the sender takes it for a voice. */
    public static boolean voice(int value) {
        return (value & 0x80) != 0;
    }
}
