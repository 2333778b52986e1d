package org.shilian.restream.fmp4;

import org.jspecify.annotations.Nullable;
import org.shilian.media.AudioFormat;
import org.shilian.restream.fmp4.Fragments.Times;

/**
 * Puts sound on the relay's time line, in its sample rate: frames follow each other without a hole; where the source
 * drifts from the pictures, frames are spaced wider or left out until it fits again. Used by one thread.
 */
final class AudioClock {

    private static final long NONE = Long.MIN_VALUE;

    private final AudioFormat format;
    private final long slack;
    private final long jump;
    private long next = NONE;
    private long shift;

    AudioClock(AudioFormat format) {
        this.format = format;
        this.slack = format.rate() / 5;
        this.jump = 2L * format.rate();
    }

    /**
     * The times of the next frame, or null when it has to be left out.
     *
     * @param present the source's time in 1/90000 s
     * @param offset what the pictures' clock adds to it
     */
    @Nullable Times next(long present, long offset) {
        long wanted = (present + offset) * format.rate() / InitSegment.VIDEO_SCALE + shift;
        if (next == NONE) {
            if (wanted < 0) {
                return null;
            }
            next = wanted;
        }
        long drift = wanted - next;
        if (Math.abs(drift) > jump) {
            shift -= drift;
            drift = 0;
        }
        if (drift < -slack) {
            return null;
        }
        long duration = drift > slack ? format.frame() * 19L / 10 : format.frame();
        Times times = new Times(next, next, duration);
        next += duration;
        return times;
    }

    /** Begins anew with the next frame. */
    void restart() {
        next = NONE;
        shift = 0;
    }
}
