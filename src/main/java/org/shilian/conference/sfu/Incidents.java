package org.shilian.conference.sfu;

import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Faults of ours that the media loop met and went on from: what one conference does wrong stops no other. Each kind is
 * counted, and logged the 1st, 2nd, 4th, 8th… time. Acts and is read on any thread.
 */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    /** Where it happened. */
    enum Kind {
        REACHING("reaching the pages"),
        SOCKETS("minding the sockets"),
        ROOM("sharing a conference out"),
        ENDPOINT("minding an endpoint"),
        SECURING("securing an endpoint");

        private final String what;

        Kind(String what) {
            this.what = what;
        }
    }

    private final AtomicLongArray counts = new AtomicLongArray(Kind.values().length);

    /** Does something, whatever comes of it. */
    void guard(Kind kind, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException | Error e) {
            long times = counts.incrementAndGet(kind.ordinal());
            if (Long.bitCount(times) == 1) {
                LOG.error("{} failed, {} so far", kind.what, times, e);
            }
        }
    }

    long count(Kind kind) {
        return counts.get(kind.ordinal());
    }
}
