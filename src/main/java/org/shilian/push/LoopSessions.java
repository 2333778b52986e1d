package org.shilian.push;

import io.netty.channel.EventLoop;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;
import org.shilian.event.EventLog;
import org.shilian.fault.Fault;

/** Receives on one event loop: takes new sockets, reads what clients say and answers. */
final class LoopSessions {
    private static final int LONGEST_MESSAGE = 65_536;

    private final PushLoop loop;
    private final Subscription subscription;
    private final PushMetrics metrics;
    private final Presence presence;

    LoopSessions(
            EventLoop eventLoop,
            FrameRing ring,
            PushConfig config,
            PushMetrics metrics,
            EventLog log,
            Presence presence) {
        CatchUp catchUp = new CatchUp(log, metrics);
        this.loop = new PushLoop(eventLoop, ring, config, metrics, catchUp);
        this.subscription = new Subscription(loop, ring, catchUp, metrics);
        this.metrics = metrics;
        this.presence = presence;
        loop.start();
    }

    PushLoop loop() {
        return loop;
    }

    Entry accept(String id, ServerWebSocket socket, Audience audience, Runnable onEnd) {
        Sink sink = new Sink();
        Wire wire = new Wire(socket, sink::writable);
        PushSession session = new PushSession(id, audience, wire, new SessionLimits(System.nanoTime()));
        sink.session = session;
        loop.add(session);
        metrics.opened();
        socket.textMessageHandler(text -> heard(session, text))
                .binaryMessageHandler(bytes -> loop.close(session, CloseCode.BINARY))
                .pongHandler(pong -> session.limits().heard(System.nanoTime()))
                .exceptionHandler(failure -> loop.close(session, CloseCode.TOO_BIG))
                .closeHandler(closed -> ended(session, onEnd));
        return new Entry(loop, session);
    }

    private void ended(PushSession session, Runnable onEnd) {
        session.end();
        metrics.gone();
        presence.left(session.id());
        onEnd.run();
    }

    private void heard(PushSession session, String text) {
        session.limits().heard(System.nanoTime());
        if (text.length() > LONGEST_MESSAGE) {
            loop.close(session, CloseCode.TOO_BIG);
        } else if (!session.limits().mayTalk()) {
            loop.close(session, CloseCode.TOO_MANY_MESSAGES);
        } else {
            obey(session, text);
        }
    }

    private void obey(PushSession session, String text) {
        try {
            ClientMessage message = ClientMessages.parse(text);
            if (message instanceof ClientMessage.Subscribe subscribe) {
                subscription.subscribe(session, subscribe);
            } else if (message instanceof ClientMessage.Unsubscribe unsubscribe) {
                subscription.unsubscribe(session, unsubscribe);
            } else if (message instanceof ClientMessage.Ping ping) {
                session.wire().say(ServerMessages.pong(ping.value()));
            } else if (message instanceof ClientMessage.Time time) {
                session.wire().say(ServerMessages.time(time.value(), presence.now()));
            } else if (message instanceof ClientMessage.Hello hello) {
                presence.arrived(session.id(), hello.page(), session.audience());
            }
        } catch (Fault fault) {
            refuse(session, fault);
        }
    }

    private void refuse(PushSession session, Fault fault) {
        metrics.refused(fault.code());
        session.wire().say(ServerMessages.error(fault).encode());
        if (!session.limits().mayErr()) {
            loop.close(session, CloseCode.BAD_MESSAGES);
        }
    }

    /** A session as seen from other threads. */
    record Entry(PushLoop loop, PushSession session) {
        void close(CloseCode code) {
            loop.run(() -> loop.close(session, code));
        }
    }

    /** Ties the wire to its session, which is made after it. */
    private final class Sink {
        private @Nullable PushSession session;

        void writable() {
            PushSession ready = session;
            if (ready != null) {
                loop.pump(ready);
            }
        }
    }
}
