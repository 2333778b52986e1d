package org.shilian.restream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayState.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one source being read while it is wanted: starts, lingers, connects again. The state machine is drawn in
 * {@code src/docs/states.md}. Guarded by its audience's monitor.
 */
final class Pull {

    private static final Logger LOG = LoggerFactory.getLogger(Pull.class);

    private final StreamId id;
    private final PullTools tools;
    private final Audience audience;
    private final Backoff backoff;
    private Source source;
    private RelayState state;
    private Set<Rendition> watched = EnumSet.noneOf(Rendition.class);
    private int viewers;
    private boolean closed;
    private @Nullable Session session;
    private final Set<Session> ending = new HashSet<>();
    private Timers.@Nullable Timer retry;
    private Timers.@Nullable Timer linger;

    /** Who gets what is pulled; its monitor guards the pull. */
    interface Audience {
        void changed(RelayState state);

        void offered(Set<Rendition> renditions);

        void live(Rendition rendition, Live live);

        void fragment(Rendition rendition, Fragment fragment);

        void gone(Rendition rendition);

        void failed(Rendition rendition, RelayState state);

        /** Where the time line has got to, in 1/90000 s. */
        long end();
    }

    Pull(StreamId id, Source source, PullTools tools, Audience audience) {
        this.id = id;
        this.source = source;
        this.tools = tools;
        this.audience = audience;
        this.backoff = new Backoff(tools.config().backoffFirst(), tools.config().backoffMost(), tools.random());
        this.state = new RelayState(Status.IDLE, null, tools.clock().instant(), 0);
    }

    RelayState state() {
        return state;
    }

    void source(Source next) {
        boolean same = next.withWarm(false).equals(source.withWarm(false));
        source = next;
        if (!same && state.status() != Status.IDLE) {
            LOG.info("{}: source changed", id);
            halt();
            backoff.reset();
            become(Status.CONNECTING, null);
            connect();
        }
        review();
    }

    void wanted(int count) {
        viewers = count;
        review();
    }

    void demand(Set<Rendition> renditions) {
        watched = renditions;
        if (session != null && session.reading != null) {
            session.reading.demand(renditions);
        }
    }

    /** Starts, lets linger or keeps, by who wants it now. */
    private void review() {
        boolean wanted = !closed && (viewers > 0 || source.warm());
        if (wanted) {
            linger = cancel(linger);
            if (state.status() == Status.IDLE) {
                backoff.reset();
                become(Status.CONNECTING, null);
                connect();
            }
        } else if (state.status() != Status.IDLE && linger == null) {
            linger = tools.timers().after(tools.config().linger(), this::lingered);
        }
    }

    private void lingered() {
        synchronized (audience) {
            if (linger != null) {
                linger = null;
                LOG.info("{}: nobody watches, pull ends", id);
                halt();
                become(Status.IDLE, null);
            }
        }
    }

    /** Ends for good; the future completes when nothing is held any more. */
    Future<Void> close() {
        closed = true;
        linger = cancel(linger);
        halt();
        if (state.status() != Status.IDLE) {
            become(Status.IDLE, null);
        }
        List<Future<Void>> over =
                ending.stream().map(each -> each.over.future()).toList();
        return over.isEmpty() ? Future.succeededFuture() : Future.join(over).mapEmpty();
    }

    private void halt() {
        retry = cancel(retry);
        if (session != null) {
            ending.add(session);
            if (session.reading != null) {
                session.reading.stop();
            }
            session = null;
        }
    }

    private void connect() {
        Session opened = new Session();
        session = opened;
        opened.reading = tools.readings().open(id, source, opened, audience.end());
        opened.reading.demand(watched);
    }

    private void reconnect() {
        synchronized (audience) {
            if (retry != null) {
                retry = null;
                tools.meters().reconnect();
                connect();
            }
        }
    }

    private void lost(Reason reason) {
        boolean news = state.status() != Status.OFFLINE || state.reason() != reason;
        var wait = backoff.next();
        if (news) {
            LOG.info("{}: {} ({}), again in {} ms", id, reason.code(), source, wait.toMillis());
        }
        retry = tools.timers().after(wait, this::reconnect);
        RelayState before = state;
        var since = before.status() == Status.OFFLINE
                ? before.since()
                : tools.clock().instant();
        state = new RelayState(Status.OFFLINE, reason, since, backoff.attempts() - 1);
        audience.changed(state);
    }

    private void become(Status status, @Nullable Reason reason) {
        state = new RelayState(status, reason, tools.clock().instant(), 0);
        audience.changed(state);
    }

    private static Timers.@Nullable Timer cancel(Timers.@Nullable Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
        return null;
    }

    /** One attempt to read the source; what comes from a former one is let go. */
    private final class Session implements Sink {

        private final Promise<Void> over = Promise.promise();
        private @Nullable Reading reading;

        private boolean current() {
            return session == this;
        }

        @Override
        public void offered(Set<Rendition> renditions) {
            synchronized (audience) {
                if (current()) {
                    audience.offered(renditions);
                }
            }
        }

        @Override
        public void playing() {
            synchronized (audience) {
                if (current()) {
                    LOG.info("{}: live", id);
                    backoff.reset();
                    become(Status.LIVE, null);
                }
            }
        }

        @Override
        public void live(Rendition rendition, Live live) {
            synchronized (audience) {
                if (current()) {
                    audience.live(rendition, live);
                }
            }
        }

        @Override
        public void fragment(Rendition rendition, Fragment fragment) {
            synchronized (audience) {
                if (current()) {
                    audience.fragment(rendition, fragment);
                } else {
                    fragment.release();
                }
            }
        }

        @Override
        public void gone(Rendition rendition) {
            synchronized (audience) {
                if (current()) {
                    audience.gone(rendition);
                }
            }
        }

        @Override
        public void failed(Rendition rendition, Reason reason) {
            synchronized (audience) {
                if (current()) {
                    LOG.info("{}: no {}: {}", id, rendition, reason.code());
                    Instant since = tools.clock().instant();
                    audience.failed(rendition, new RelayState(Status.OFFLINE, reason, since, 0));
                }
            }
        }

        @Override
        public void received(long bytes) {
            tools.meters().received(bytes);
        }

        @Override
        public void ended(Reason reason) {
            synchronized (audience) {
                ending.remove(this);
                if (current()) {
                    session = null;
                    lost(reason);
                }
            }
            over.complete();
        }
    }
}
