package org.shilian.push;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Position;

/** The sessions of one event loop. Everything but {@link #wake()} runs on it. */
final class PushLoop {
    private final EventLoop loop;
    private final FrameRing ring;
    private final PushConfig config;
    private final PushMetrics metrics;
    private final CatchUp catchUp;
    private final List<PushSession> sessions = new ArrayList<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> ticks;

    PushLoop(EventLoop loop, FrameRing ring, PushConfig config, PushMetrics metrics, CatchUp catchUp) {
        this.loop = loop;
        this.ring = ring;
        this.config = config;
        this.metrics = metrics;
        this.catchUp = catchUp;
    }

    void start() {
        ticks = loop.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    void run(Runnable task) {
        loop.execute(task);
    }

    /** From any thread: the ring has grown. Many calls before the loop gets to it are one. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            loop.execute(this::pumpAll);
        }
    }

    private void pumpAll() {
        woken.set(false);
        each(this::pump);
    }

    /** Backwards, so that those who ended are dropped on the way. */
    private void each(Consumer<PushSession> action) {
        for (int i = sessions.size() - 1; i >= 0; i--) {
            PushSession session = sessions.get(i);
            if (session.isEnded()) {
                PushSession last = sessions.remove(sessions.size() - 1);
                if (i < sessions.size()) {
                    sessions.set(i, last);
                }
            } else {
                action.accept(session);
            }
        }
    }

    void add(PushSession session) {
        sessions.add(session);
    }

    /** Sends what the session wants as far as the wire takes it: neighbours in one write, all in one flush. */
    void pump(PushSession session) {
        if (!session.isReady()) {
            return;
        }
        Wire wire = session.wire();
        int sent = 0;
        @Nullable Frame first = null;
        @Nullable Frame last = null;
        Frame frame = session.next(ring);
        while (frame != null && wire.isWritable()) {
            session.passed(frame);
            if (session.wants(frame)) {
                if (last != null && !last.isFollowedBy(frame)) {
                    wire.write(run(first, last));
                    first = frame;
                }
                first = first == null ? frame : first;
                last = frame;
                sent++;
            }
            frame = session.next(ring);
        }
        if (last != null) {
            wire.write(run(first, last));
            wire.flush();
            session.told(last.offset(), System.nanoTime());
            metrics.delivered(sent);
        }
        settle(session, frame == null);
    }

    private static ByteBuf run(@Nullable Frame first, Frame last) {
        return last.slab().slice(first == null ? last.start() : first.start(), last.end());
    }

    /** A flush may call for another pump before it returns, which has settled all already. */
    private void settle(PushSession session, boolean nothingNext) {
        if (!session.isReady()) {
            return;
        }
        if (!nothingNext) {
            session.limits().stalled(System.nanoTime());
            closeIfTooFarBehind(session);
            return;
        }
        session.limits().flows();
        Position end = ring.end();
        if (end == null) {
            return;
        }
        if (!end.epoch().equals(session.epoch())) {
            close(session, CloseCode.POSITION_LOST);
        } else if (session.cursor() >= end.offset()) {
            session.recovering(false);
        } else if (session.next(ring) == null) {
            fellOut(session);
        }
    }

    /** The ring went on without it. */
    private void fellOut(PushSession session) {
        if (session.isRecovering()) {
            catchUp.fetch(this, session);
        } else {
            close(session, CloseCode.TOO_SLOW);
        }
    }

    private void closeIfTooFarBehind(PushSession session) {
        Position end = ring.end();
        Frame next = session.next(ring);
        Frame newest = end == null ? null : ring.get(end.epoch(), end.offset());
        if (session.isRecovering() || next == null || newest == null) {
            return;
        }
        if (newest.offset() - session.cursor() > config.queueEvents()
                || newest.total() - next.total() > config.queueBytes()) {
            close(session, CloseCode.TOO_SLOW);
        }
    }

    private void tick() {
        long now = System.nanoTime();
        each(session -> tick(session, now));
        metrics.furthestBehind(this, furthestBehind());
    }

    private void tick(PushSession session, long now) {
        SessionLimits limits = session.limits();
        limits.newSecond();
        if (limits.isSilentFor(now, config.silentFor().toNanos())) {
            close(session, CloseCode.SILENT);
        } else if (limits.isStalledFor(now, config.stallFor().toNanos())) {
            close(session, CloseCode.TOO_SLOW);
        } else {
            if (limits.isDueForPing(now, config.silentFor().toNanos())) {
                session.wire().ping();
            }
            tellPosition(session, now);
        }
    }

    /** So that the position of a client whose topics are quiet does not fall out of the log. */
    private void tellPosition(PushSession session, long now) {
        Position end = ring.end();
        if (end != null && session.isDueForPosition(now, config.positionEvery().toNanos())) {
            session.wire()
                    .say(ServerMessages.position(new Position(end.epoch(), session.cursor()))
                            .encode());
            session.told(session.cursor(), now);
        }
    }

    private long furthestBehind() {
        Position end = ring.end();
        long most = 0;
        for (PushSession session : sessions) {
            if (end != null && session.limits().isStalled()) {
                most = Math.max(most, end.offset() - session.cursor());
            }
        }
        return most;
    }

    void close(PushSession session, CloseCode code) {
        if (!session.isEnded()) {
            session.end();
            metrics.closed(code);
            session.wire().close(code);
        }
    }

    /** From any thread; ends with the loop itself. */
    void closeAll(CloseCode code) {
        loop.execute(() -> each(session -> close(session, code)));
    }

    void stop() {
        ScheduledFuture<?> running = ticks;
        if (running != null) {
            running.cancel(false);
        }
        closeAll(CloseCode.GOING_AWAY);
    }
}
