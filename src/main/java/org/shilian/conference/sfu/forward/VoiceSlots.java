package org.shilian.conference.sfu.forward;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whose voice goes into which of one receiver's sound slots. A voice keeps its slot; a new one takes a free slot, or,
 * when it speaks, that of the one who has been silent the longest.
 *
 * @param <T> a microphone
 */
public final class VoiceSlots<T> {
    /** Below this many dB under the loudest, somebody speaks (RFC 6464 counts downwards). */
    public static final int SPEECH = 60;

    private static final long SILENCE = 500_000_000;
    private static final int NONE = -1;

    private final @Nullable Object[] owners;
    private final long[] spoke;

    public VoiceSlots(int slots) {
        owners = new Object[slots];
        spoke = new long[slots];
    }

    /**
     * The slot of a packet of this voice, or -1 when it is not heard now.
     *
     * @param level dB under the loudest, 127 for silence
     */
    public int slot(T voice, int level, long now) {
        int free = NONE;
        int quietest = NONE;
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] == voice) {
                if (level < SPEECH) {
                    spoke[i] = now;
                }
                return i;
            }
            if (owners[i] == null) {
                free = free == NONE ? i : free;
            } else if (quietest == NONE || spoke[i] < spoke[quietest]) {
                quietest = i;
            }
        }
        if (free != NONE) {
            return give(free, voice, level < SPEECH ? now : now - SILENCE);
        }
        boolean takes = level < SPEECH && quietest != NONE && now - spoke[quietest] > SILENCE;
        return takes ? give(quietest, voice, now) : NONE;
    }

    /** Gives a voice that may be heard a slot before it is, where one is free. */
    public void offer(T voice, long now) {
        int free = NONE;
        for (int i = owners.length - 1; i >= 0; i--) {
            if (owners[i] == voice) {
                return;
            }
            free = owners[i] == null ? i : free;
        }
        if (free != NONE) {
            give(free, voice, now - SILENCE);
        }
    }

    /** Frees the slots of a voice. True when it had one. */
    public boolean free(T voice) {
        boolean had = false;
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] == voice) {
                owners[i] = null;
                had = true;
            }
        }
        return had;
    }

    public void clear() {
        Arrays.fill(owners, null);
    }

    @SuppressWarnings("unchecked")
    public @Nullable T owner(int slot) {
        return (T) owners[slot];
    }

    private int give(int slot, T voice, long since) {
        owners[slot] = voice;
        spoke[slot] = since;
        return slot;
    }
}
