package org.shilian.conference.sfu.rtcp;

import java.util.Arrays;
import org.shilian.conference.sfu.rtp.Unwrapper;

/**
 * Remembers when the packets of a transport came, by the number that their sender gave them, and tells the sender. What
 * comes late is told with the next feedback; what is older than the memory is forgotten.
 */
public final class TransportArrivals {

    static final int MEMORY = 8192;
    private static final long NOT_COME = Long.MIN_VALUE;

    private final long[] micros = new long[MEMORY];
    private final Unwrapper sequences = Unwrapper.ofSequences();
    private final FeedbackEncoder encoder = new FeedbackEncoder(this);
    private long next;
    private long end;
    private boolean begun;

    public TransportArrivals() {
        Arrays.fill(micros, NOT_COME);
    }

    /** A packet came. Of one that comes twice the first time counts. */
    public void received(int sequence, long atMicros) {
        long number = sequences.unwrap(sequence);
        if (!begun) {
            begun = true;
            next = number;
            end = number;
        }
        if (number < end - MEMORY || (number < end && came(number))) {
            return;
        }
        for (long missed = Math.max(end, number - MEMORY + 1); missed < number; missed++) {
            micros[index(missed)] = NOT_COME;
        }
        micros[index(number)] = atMicros;
        end = Math.max(end, number + 1);
        next = Math.max(Math.min(next, number), end - MEMORY);
    }

    /** Whether there is anything to tell. */
    public boolean pending() {
        return next < end;
    }

    /**
     * Adds one packet of feedback about what was not told yet. There can be more to tell afterwards.
     *
     * @return false when there is nothing to tell, or no room for any
     */
    public boolean write(RtcpWriter writer, int sender, int media) {
        if (next >= end) {
            return false;
        }
        long told = encoder.write(writer, sender, media, next, end);
        boolean written = told > next;
        next = told;
        return written;
    }

    long micros(long number) {
        return micros[index(number)];
    }

    boolean came(long number) {
        return micros[index(number)] != NOT_COME;
    }

    private static int index(long number) {
        return (int) (number & MEMORY - 1);
    }
}
