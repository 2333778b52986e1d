package org.shilian.conference.sfu.forward;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Which packets of one stream did not come, and when to ask for them again (RFC 4585, 6.2.1). A packet is asked for
 * 10 ms after it was missed, in case it is only late, then once a round trip, five times in all. What is older than 2 s,
 * or more than {@value #MOST} at once, is given up: then a key frame helps, not packets.
 */
public final class Missing {
    static final int MOST = 200;
    private static final int TRIES = 5;
    private static final long LATE = 10_000_000;
    private static final long OLD = 2_000_000_000L;
    private static final long LEAST_ROUND_TRIP = 20_000_000;

    private final TreeMap<Long, Wanted> wanted = new TreeMap<>();
    private long newest = -1;

    private static final class Wanted {
        private final long since;
        private long next;
        private int tries;

        private Wanted(long now) {
            since = now;
            next = now + LATE;
        }
    }

    /** A packet came. True when it closes a hole. */
    public boolean came(long number, long now) {
        if (newest < 0) {
            newest = number;
            return false;
        }
        if (number <= newest) {
            return wanted.remove(number) != null;
        }
        if (number - newest - 1 > MOST) {
            wanted.clear();
        } else {
            for (long hole = newest + 1; hole < number; hole++) {
                wanted.put(hole, new Wanted(now));
            }
        }
        newest = number;
        return false;
    }

    /** Gives the numbers to ask for now, and answers whether packets were given up, so that a key frame is needed. */
    public boolean ask(long now, long roundTrip, LongConsumer number) {
        boolean givenUp = false;
        while (wanted.size() > MOST) {
            wanted.pollFirstEntry();
            givenUp = true;
        }
        Iterator<Map.Entry<Long, Wanted>> entries = wanted.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<Long, Wanted> entry = entries.next();
            Wanted one = entry.getValue();
            if (one.next > now) {
                continue;
            }
            if (one.tries == TRIES || now - one.since > OLD) {
                entries.remove();
                givenUp = true;
                continue;
            }
            number.accept(entry.getKey());
            one.tries++;
            one.next = now + Math.max(roundTrip, LEAST_ROUND_TRIP);
        }
        return givenUp;
    }

    /** Nothing before this number is wanted any more: a key frame begins there. */
    public void forgetBefore(long number) {
        wanted.headMap(number).clear();
    }

    public boolean none() {
        return wanted.isEmpty();
    }
}
