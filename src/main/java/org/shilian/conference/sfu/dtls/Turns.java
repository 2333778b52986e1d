package org.shilian.conference.sfu.dtls;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is among the handshakes: so many at once in all and with one address, the rest in the
 * order they came. A running one that is slow gives way when its thread is wanted, so that clients that
 * never finish hold up the others for a moment only. Its monitor guards everything; nothing is called under it.
 */
final class Turns {
    /** A handshake in the line. */
    interface Entrant {
        InetAddress address();

        /** Runs the handshake; on a thread of its own, until it is done. */
        void run();

        /** Waited longer than a handshake may last. */
        void giveUp();

        /** Whether it ran, or was silent, for so long that it has to make room. */
        boolean isSlow(long now);
    }

    private record Place(Entrant entrant, long since) {}

    private final DtlsLimits limits;
    private final Executor threads;
    private final Deque<Place> line = new ArrayDeque<>();
    private final Map<InetAddress, Integer> byAddress = new HashMap<>();
    private final Set<Entrant> leaving = new HashSet<>();
    private int running;
    private boolean closed;

    Turns(DtlsLimits limits, Executor threads) {
        this.limits = limits;
        this.threads = threads;
    }

    /** False when as many wait already as may; then nothing more happens with this one. */
    boolean enter(Entrant entrant) {
        synchronized (this) {
            if (closed || line.size() >= limits.waiting()) {
                return false;
            }
            line.add(new Place(entrant, System.nanoTime()));
        }
        callNext();
        return true;
    }

    /** Asked by a running one from time to time: true once, when it has to stop for another. */
    boolean givesWay(Entrant entrant) {
        long now = System.nanoTime();
        if (!entrant.isSlow(now)) {
            return false;
        }
        synchronized (this) {
            boolean blocking = running >= limits.running() || isFull(entrant.address());
            return blocking && line.size() > leaving.size() && leaving.add(entrant);
        }
    }

    /** Takes one out that no longer wants its turn. */
    synchronized void leave(Entrant entrant) {
        line.removeIf(place -> place.entrant() == entrant);
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return line.size();
    }

    void close() {
        List<Place> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(line);
            line.clear();
        }
        left.forEach(place -> place.entrant().giveUp());
    }

    private void callNext() {
        List<Entrant> tooLate = new ArrayList<>();
        while (true) {
            Entrant next = next(tooLate);
            if (next == null) {
                break;
            }
            threads.execute(() -> serve(next));
        }
        tooLate.forEach(Entrant::giveUp);
    }

    private void serve(Entrant entrant) {
        try {
            entrant.run();
        } finally {
            synchronized (this) {
                running--;
                leaving.remove(entrant);
                byAddress.computeIfPresent(entrant.address(), (address, count) -> count == 1 ? null : count - 1);
            }
            callNext();
        }
    }

    /** The first whose address isn't full, already counted as running. */
    private synchronized @Nullable Entrant next(List<Entrant> tooLate) {
        long now = System.nanoTime();
        Iterator<Place> places = line.iterator();
        while (running < limits.running() && places.hasNext()) {
            Place place = places.next();
            Entrant entrant = place.entrant();
            if (now - place.since() > limits.longest().toNanos()) {
                places.remove();
                tooLate.add(entrant);
            } else if (!isFull(entrant.address())) {
                places.remove();
                running++;
                byAddress.merge(entrant.address(), 1, Integer::sum);
                return entrant;
            }
        }
        return null;
    }

    private boolean isFull(InetAddress address) {
        return byAddress.getOrDefault(address, 0) >= limits.perAddress();
    }
}
