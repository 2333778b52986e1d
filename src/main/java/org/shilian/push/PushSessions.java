package org.shilian.push;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shilian.app.Part;
import org.shilian.event.EventLog;
import org.shilian.event.EventSubscriber;
import org.shilian.event.LoggedEvent;
import org.shilian.event.Position;

/** The front door of push: takes sockets whose person is known, and brings them the event log. */
public final class PushSessions implements Part, EventSubscriber {
    private final EventLog log;
    private final Presence presence;
    private final PushConfig config;
    private final PushMetrics metrics;
    private final FrameRing ring;
    private final FrameEncoder encoder = new FrameEncoder();
    private final Map<EventLoop, LoopSessions> loops = new ConcurrentHashMap<>();
    private final Map<String, LoopSessions.Entry> byId = new ConcurrentHashMap<>();
    private volatile boolean open;

    public PushSessions(EventLog log, Presence presence, PushConfig config, int recent, MeterRegistry registry) {
        this.log = log;
        this.presence = presence;
        this.config = config;
        this.metrics = new PushMetrics(registry);
        this.ring = new FrameRing(Math.max(recent, 2 * config.queueEvents()));
    }

    @Override
    public Future<Void> start() {
        open = true;
        log.subscribe(this);
        return presence.start();
    }

    @Override
    public void events(List<LoggedEvent> batch) {
        if (!batch.isEmpty()) {
            ring.add(encoder.encode(batch));
            loops.values().forEach(loop -> loop.loop().wake());
        }
    }

    @Override
    public void interrupted(Position now) {
        ring.begin(now);
        loops.values().forEach(loop -> loop.loop().wake());
    }

    /**
     * Serves a socket until it ends. To be called on the socket's event loop, right after the upgrade.
     * The returned id is what {@link #endSession} takes.
     */
    public String accept(ServerWebSocket socket, Audience audience) {
        String id = UUID.randomUUID().toString();
        EventLoop eventLoop =
                ((WebSocketInternal) socket).channelHandlerContext().channel().eventLoop();
        LoopSessions loop = loops.computeIfAbsent(eventLoop, this::newLoop);
        if (!open || metrics.sessions() >= config.mostSessions()) {
            CloseCode code = open ? CloseCode.FULL : CloseCode.GOING_AWAY;
            metrics.closed(code);
            new Wire(socket, () -> {}).close(code);
            return id;
        }
        byId.put(id, loop.accept(id, socket, audience, () -> byId.remove(id)));
        return id;
    }

    private LoopSessions newLoop(EventLoop eventLoop) {
        return new LoopSessions(eventLoop, ring, config, metrics, log, presence);
    }

    /** Ends a session whose person was signed out or lost the right to it. From any thread; unknown ids are ignored. */
    public void endSession(String id, CloseCode code) {
        LoopSessions.Entry entry = byId.get(id);
        if (entry != null) {
            entry.close(code);
        }
    }

    /** Who is connected, on all nodes, oldest first. */
    public Future<List<Present>> presence() {
        return presence.snapshot();
    }

    @Override
    public Future<Void> stop() {
        open = false;
        log.unsubscribe(this);
        loops.values().forEach(loop -> loop.loop().stop());
        return presence.stop();
    }
}
