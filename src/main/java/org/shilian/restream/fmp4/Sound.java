package org.shilian.restream.fmp4;

import org.jspecify.annotations.Nullable;
import org.shilian.media.AudioFormat;
import org.shilian.restream.fmp4.Fragments.Times;

/**
 * Whether announced sound really comes. Sound that came and vanished has to be steady for longer each time before it is
 * trusted again. Times in nanoseconds. Used by one thread.
 */
final class Sound {

    private static final long NEVER = Long.MIN_VALUE;
    private static final long TRUST = 2_000_000_000L;

    private final long window;
    private @Nullable AudioFormat announced;
    private @Nullable AudioClock clock;
    private long last = NEVER;
    private long since;
    private int losses;

    Sound(long window) {
        this.window = window;
    }

    void announce(AudioFormat format) {
        announced = format;
        clock = new AudioClock(format);
    }

    void heard(long now) {
        if (last == NEVER || now - last > window) {
            since = now;
        }
        last = now;
    }

    /** Whether the first pictures still wait for it. */
    boolean awaited(long firstPicture, long now) {
        return announced != null && last == NEVER && now - firstPicture < window;
    }

    @Nullable AudioFormat current(long now) {
        return last != NEVER && now - last <= window ? announced : null;
    }

    boolean vanished(long now) {
        boolean gone = last == NEVER || now - last > window;
        losses += gone ? 1 : 0;
        return gone;
    }

    boolean steady(long now) {
        return current(now) != null && now - since >= TRUST * losses * losses;
    }

    @Nullable Times next(long present, long offset) {
        return clock == null ? null : clock.next(present, offset);
    }

    void restart() {
        if (clock != null) {
            clock.restart();
        }
    }
}
