package org.shilian.push;

import io.vertx.core.AsyncResult;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import org.shilian.event.EventLog;
import org.shilian.event.Position;
import org.shilian.event.Reading;

/**
 * Brings sessions whose position is older than the ring up to it, page by page out of the database, a
 * few at once. Belongs to one event loop.
 */
final class CatchUp {
    private static final int PAGE = 500;
    private static final int AT_ONCE = 4;

    private final EventLog log;
    private final PushMetrics metrics;
    private final FrameEncoder encoder = new FrameEncoder();
    private final Map<PushSession, Object> fetching = new HashMap<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int underWay;

    CatchUp(EventLog log, PushMetrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    boolean isFetching(PushSession session) {
        return fetching.containsKey(session);
    }

    /** Reads the page after the session's cursor and goes on with it; a session that cannot go on is closed. */
    void fetch(PushLoop loop, PushSession session) {
        Position cursor = new Position(Objects.requireNonNull(session.epoch()), session.cursor());
        int beginning = session.beginnings();
        read(loop, session, cursor, reading -> {
            if (session.beginnings() == beginning) {
                take(loop, session, reading);
            } else {
                loop.pump(session);
            }
        });
    }

    /** Asks whether a position can be recovered from; the answer comes on the event loop. */
    void read(PushLoop loop, PushSession session, Position from, Consumer<AsyncResult<Reading>> answer) {
        Object latest = new Object();
        fetching.put(session, latest);
        Runnable task = () -> {
            underWay++;
            log.read(from, PAGE)
                    .onComplete(reading -> loop.run(() -> {
                        underWay--;
                        fetching.remove(session, latest);
                        answer.accept(reading);
                        next();
                    }));
        };
        waiting.add(task);
        next();
    }

    private void next() {
        while (underWay < AT_ONCE && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void take(PushLoop loop, PushSession session, AsyncResult<Reading> reading) {
        if (reading.failed()) {
            loop.close(session, CloseCode.UNAVAILABLE);
        } else if (reading.result() instanceof Reading.Events page
                && !page.events().isEmpty()) {
            supply(session, page);
            loop.pump(session);
        } else {
            loop.close(session, CloseCode.POSITION_LOST);
        }
    }

    void supply(PushSession session, Reading.Events page) {
        session.supply(encoder.encode(page.events()));
        metrics.fetched(page.events().size());
    }
}
