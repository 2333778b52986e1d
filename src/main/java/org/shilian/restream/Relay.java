package org.shilian.restream;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shilian.media.StreamId;

/**
 * Shares one pulled source among its viewers. Its monitor guards all of it; nothing is waited for and no viewer is
 * called while it is held: the fans do that on the viewers' event loops.
 */
final class Relay implements Pull.Audience {

    private final RelayMeters meters;
    private final Pull pull;
    private final Consumer<RelayState> onState;
    private final Map<Rendition, Outlet> outlets = new EnumMap<>(Rendition.class);
    private final Map<EventLoop, Fan> fans = new HashMap<>();
    private final Set<Hold> holds = new HashSet<>();
    private Set<Rendition> offered = EnumSet.of(Rendition.COPY);
    private long end;
    private boolean closed;

    Relay(StreamId id, Source source, PullTools tools, Consumer<RelayState> onState) {
        this.meters = tools.meters();
        this.onState = onState;
        for (Rendition rendition : Rendition.values()) {
            outlets.put(rendition, new Outlet(tools.config().groupBytes()));
        }
        pull = new Pull(id, source, tools, this);
    }

    /** Adds a viewer; starts the pull where it is the first. Null when the relay has ended. */
    synchronized @Nullable Watch watch(Source source, Viewer viewer, EventLoop loop) {
        if (closed) {
            return null;
        }
        pull.source(source);
        Hold hold = new Hold(viewer, loop, rendition(viewer));
        holds.add(hold);
        meters.joined();
        pull.wanted(holds.size());
        pull.demand(watched());
        fan(loop).join(viewer, hold.rendition, outlet(hold.rendition).greeting(pull.state()));
        return hold;
    }

    private synchronized void leave(Hold hold) {
        if (holds.remove(hold)) {
            meters.left();
            fan(hold.loop).leave(hold.viewer);
            pull.wanted(holds.size());
            pull.demand(watched());
        }
    }

    /** Takes another source, or another wish to be kept warm; viewers stay. False when the relay has ended. */
    synchronized boolean source(Source source) {
        if (!closed) {
            pull.source(source);
        }
        return !closed;
    }

    synchronized RelayState state() {
        return pull.state();
    }

    /** Ends for good; viewers are told and let go. */
    synchronized Future<Void> close() {
        closed = true;
        Future<Void> over = pull.close();
        holds.forEach(hold -> fan(hold.loop).leave(hold.viewer));
        holds.forEach(hold -> meters.left());
        holds.clear();
        return over;
    }

    private Rendition rendition(Viewer viewer) {
        boolean copy = offered.contains(Rendition.COPY);
        boolean converted = offered.contains(Rendition.H264);
        return copy && (viewer.playsHevc() || !converted) ? Rendition.COPY : Rendition.H264;
    }

    private Set<Rendition> watched() {
        Set<Rendition> watched = EnumSet.noneOf(Rendition.class);
        holds.forEach(hold -> watched.add(hold.rendition));
        return watched;
    }

    private Fan fan(EventLoop loop) {
        return fans.computeIfAbsent(loop, Fan::new);
    }

    private Outlet outlet(Rendition rendition) {
        Outlet outlet = outlets.get(rendition);
        if (outlet == null) {
            throw new IllegalStateException("no outlet for " + rendition);
        }
        return outlet;
    }

    @Override
    public synchronized void changed(RelayState state) {
        if (!state.live()) {
            outlets.values().forEach(Outlet::clear);
            fans.values().forEach(fan -> fan.tell(null, viewer -> viewer.onState(state)));
        }
        onState.accept(state);
    }

    @Override
    public synchronized void offered(Set<Rendition> renditions) {
        offered = EnumSet.copyOf(renditions);
        for (Hold hold : holds) {
            Rendition better = rendition(hold.viewer);
            if (better != hold.rendition) {
                hold.rendition = better;
                fan(hold.loop).join(hold.viewer, better, viewer -> {});
            }
        }
        pull.demand(watched());
    }

    @Override
    public synchronized void live(Rendition rendition, Live live) {
        List<Fragment> group = outlet(rendition).live(live);
        for (Fan fan : fans.values()) {
            group.forEach(Fragment::retain);
            fan.tell(rendition, viewer -> viewer.onLive(live));
            group.forEach(fragment -> fan.send(rendition, fragment));
            group.forEach(Fragment::release);
        }
        group.forEach(Fragment::release);
    }

    @Override
    public synchronized void fragment(Rendition rendition, Fragment fragment) {
        end = Math.max(end, fragment.end());
        outlet(rendition).add(fragment);
        for (Fan fan : fans.values()) {
            fan.send(rendition, fragment);
        }
        fragment.release();
    }

    @Override
    public synchronized void gone(Rendition rendition) {
        outlet(rendition).clear();
    }

    @Override
    public synchronized void failed(Rendition rendition, RelayState state) {
        if (outlet(rendition).fail(state)) {
            fans.values().forEach(fan -> fan.tell(rendition, viewer -> viewer.onState(state)));
        }
    }

    @Override
    public synchronized long end() {
        return end;
    }

    /** One viewer's place here. */
    private final class Hold implements Watch {

        private final Viewer viewer;
        private final EventLoop loop;
        private Rendition rendition;

        Hold(Viewer viewer, EventLoop loop, Rendition rendition) {
            this.viewer = viewer;
            this.loop = loop;
            this.rendition = rendition;
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
