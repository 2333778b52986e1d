package org.shilian.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Position;

/**
 * One client: what it wants, how far it is in the log, and its wire. It has no queue of its own: what
 * waits for it is what the shared ring holds after its cursor. Belongs to its event loop.
 */
final class PushSession {
    private final String id;
    private final Audience audience;
    private final Wire wire;
    private final SessionLimits limits;

    private Set<String> topics = Set.of();
    private @Nullable UUID epoch;
    private long cursor;
    private boolean subscribed;
    private boolean recovering;
    private boolean ended;
    private int beginnings;
    private @Nullable Deque<Frame> page;
    private @Nullable Object fetch;

    private long told;
    private long toldAt;

    PushSession(String id, Audience audience, Wire wire, SessionLimits limits) {
        this.id = id;
        this.audience = audience;
        this.wire = wire;
        this.limits = limits;
    }

    String id() {
        return id;
    }

    Audience audience() {
        return audience;
    }

    Wire wire() {
        return wire;
    }

    SessionLimits limits() {
        return limits;
    }

    Set<String> topics() {
        return topics;
    }

    void want(Set<String> wanted) {
        topics = Set.copyOf(wanted);
    }

    /** Everything after that position, as far as it is wanted, is sent from now on. */
    void beginAt(Position position, long now) {
        epoch = position.epoch();
        cursor = position.offset();
        told = cursor;
        toldAt = now;
        page = null;
        subscribed = true;
        beginnings++;
    }

    /** How often it began anew; what was fetched for a former beginning is of no use. */
    int beginnings() {
        return beginnings;
    }

    boolean isEnded() {
        return ended;
    }

    void end() {
        ended = true;
        page = null;
    }

    boolean isSubscribed() {
        return subscribed;
    }

    /** Whether it is to be sent what comes: not while something is fetched that comes before. */
    boolean isReady() {
        return subscribed && fetch == null && !ended;
    }

    void fetching(Object latest) {
        fetch = latest;
    }

    /** A later fetch stands. */
    void fetched(Object some) {
        fetch = fetch == some ? null : fetch;
    }

    @Nullable UUID epoch() {
        return epoch;
    }

    long cursor() {
        return cursor;
    }

    /** While it recovers it is behind for no fault of its own. */
    boolean isRecovering() {
        return recovering;
    }

    void recovering(boolean now) {
        recovering = now;
    }

    /** Frames out of the database, which come before those of the ring. */
    void supply(List<Frame> frames) {
        page = new ArrayDeque<>(frames);
    }

    /** The next frame after the cursor; absent where neither page nor ring has it. */
    @Nullable Frame next(FrameRing ring) {
        if (page != null) {
            return page.element();
        }
        return epoch == null ? null : ring.get(epoch, cursor + 1);
    }

    void passed(Frame frame) {
        cursor = frame.offset();
        if (page != null) {
            page.remove();
            page = page.isEmpty() ? null : page;
        }
    }

    /** Decided at delivery: rights may have changed since the subscription. */
    boolean wants(Frame frame) {
        for (String topic : frame.covering()) {
            if (topics.contains(topic)) {
                return audience.maySee(frame.event());
            }
        }
        return false;
    }

    /** An event frame says the position too. */
    void told(long offset, long now) {
        told = offset;
        toldAt = now;
    }

    /** Whether the client's idea of its position has aged. */
    boolean isDueForPosition(long now, long every) {
        return subscribed && !recovering && cursor > told && now - toldAt >= every;
    }
}
