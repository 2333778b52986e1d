package org.shilian.restream;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.ContextInternal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayState.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Front door of the relays: one per stream, pulled while somebody watches. Any thread. */
public final class Relays {

    private static final Logger LOG = LoggerFactory.getLogger(Relays.class);
    private static final long STOP_SECONDS = 8;

    private final Vertx vertx;
    private final Clock clock;
    private final PullTools tools;
    private final Snapshots snapshots;
    private final Context listening;
    private final Map<StreamId, Relay> relays = new ConcurrentHashMap<>();
    private final List<BiConsumer<StreamId, RelayState>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    public Relays(Vertx vertx, Readings readings, RelayConfig config, Clock clock, RelayMeters meters) {
        this(vertx, new PullTools(readings, config, clock, Timers.of(vertx), RandomGenerator.getDefault(), meters));
    }

    Relays(Vertx vertx, PullTools tools) {
        this.vertx = vertx;
        this.clock = tools.clock();
        this.tools = tools;
        this.listening = vertx.getOrCreateContext();
        this.snapshots = new Snapshots(vertx, this, tools);
        tools.meters().relays(this, this::count);
    }

    /**
     * Begins to watch; the viewer is called on the event loop of the current context, or of a new one outside of
     * Vert.x.
     */
    public Future<Watch> watch(StreamId id, Source source, Viewer viewer) {
        return watch(id, source, viewer, ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop());
    }

    /** Begins to watch; the viewer is called on the given event loop. */
    public Future<Watch> watch(StreamId id, Source source, Viewer viewer, EventLoop loop) {
        Watch watch = null;
        while (watch == null && !stopped) {
            watch = relay(id, source).watch(source, viewer, loop);
        }
        if (watch == null || endedMeanwhile(id)) {
            return Future.failedFuture(new IllegalStateException("the relays have stopped"));
        }
        return Future.succeededFuture(watch);
    }

    /** Pulls a source from now on, watched or not. */
    public void keepWarm(StreamId id, Source source) {
        replace(id, source.withWarm(true));
    }

    /** Takes another source for a stream; its viewers stay. Pulls at once where the source is to be kept warm. */
    public void replace(StreamId id, Source source) {
        boolean taken = false;
        while (!taken && !stopped) {
            taken = relay(id, source).source(source);
        }
        endedMeanwhile(id);
    }

    /** Ends a stream; its viewers are told that it is idle and get nothing more. */
    public Future<Void> forget(StreamId id) {
        snapshots.forget(id);
        Relay relay = relays.remove(id);
        return relay == null ? Future.succeededFuture() : relay.close();
    }

    /** A JPEG of the last key frame, or of the first one to come. {@code width} 0 keeps the picture's own. */
    public Future<Buffer> snapshot(StreamId id, Source source, int width) {
        return snapshots.take(id, source, width);
    }

    /** How a stream stands; idle when it was never asked for. */
    public RelayState state(StreamId id) {
        Relay relay = relays.get(id);
        return relay == null ? new RelayState(Status.IDLE, null, clock.instant(), 0) : relay.state();
    }

    /** Tells every change from now on, in order, on one context. */
    public void onState(BiConsumer<StreamId, RelayState> listener) {
        listeners.add(listener);
    }

    /** Ends all; completes when nothing is held any more, or after a bounded wait for a source that hangs. */
    public Future<Void> stop() {
        stopped = true;
        List<Future<Void>> over = relays.values().stream().map(Relay::close).toList();
        relays.clear();
        if (over.isEmpty()) {
            return Future.succeededFuture();
        }
        return Future.join(over)
                .<Void>mapEmpty()
                .timeout(STOP_SECONDS, TimeUnit.SECONDS)
                .recover(this::abandoned);
    }

    private Future<Void> abandoned(Throwable cause) {
        LOG.warn("a source did not let go within {} s", STOP_SECONDS, cause);
        return Future.succeededFuture();
    }

    /** A relay that was made while all were being ended may have been overlooked. */
    private boolean endedMeanwhile(StreamId id) {
        if (stopped) {
            forget(id).onFailure(e -> LOG.warn("{}: does not end", id, e));
        }
        return stopped;
    }

    /** The relay of a stream; one that has ended meanwhile is not in the map any more when it says so. */
    private Relay relay(StreamId id, Source source) {
        return relays.computeIfAbsent(id, each -> new Relay(each, source, tools, state -> tell(each, state)));
    }

    private void tell(StreamId id, RelayState state) {
        listening.runOnContext(now -> listeners.forEach(listener -> listener.accept(id, state)));
    }

    private int count(Status status) {
        return (int) relays.values().stream()
                .filter(relay -> relay.state().status() == status)
                .count();
    }
}
