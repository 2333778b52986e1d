package org.shilian.push;

import io.vertx.core.AsyncResult;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import org.shilian.event.EventLog;
import org.shilian.event.Position;
import org.shilian.event.Reading;

/**
 * Brings sessions whose position is older than the ring up to it, page by page out of the database, one
 * page at a time, so that a rush of them leaves connections to everybody else. Belongs to one event loop.
 */
final class CatchUp {
    private static final int PAGE = 500;

    private final EventLog log;
    private final PushMetrics metrics;
    private final FrameEncoder encoder = new FrameEncoder();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean underWay;

    CatchUp(EventLog log, PushMetrics metrics) {
        this.log = log;
        this.metrics = metrics;
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
        session.fetching(latest);
        Runnable task = () -> {
            underWay = true;
            log.read(from, PAGE)
                    .onComplete(reading -> loop.run(() -> {
                        underWay = false;
                        session.fetched(latest);
                        answer.accept(reading);
                        next();
                    }));
        };
        waiting.add(task);
        next();
    }

    private void next() {
        if (!underWay && !waiting.isEmpty()) {
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
