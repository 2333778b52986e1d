package org.shilian.clip;

/** Quiet sound made of shaped noise, for the two clips that have any. */
final class Ambience {
    private Ambience() {}

    /** The filter source that makes the sound, or nothing. */
    static String of(String clip) {
        return switch (clip) {
            case "street-county" -> noise(11, "lowpass=f=420,highpass=f=50", 0.10);
            case "service-hall" -> noise(12, "lowpass=f=700,highpass=f=160", 0.05);
            default -> "";
        };
    }

    /** Swells twelve times a minute, so that the end of the minute meets its beginning. */
    private static String noise(int seed, String shape, double level) {
        return "anoisesrc=color=brown:amplitude=" + level + ":seed=" + seed + ":r=16000:d=60," + shape
                + ",tremolo=f=0.2:d=0.5";
    }
}
