package org.shilian.restream;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All viewers of one relay on one event loop. Signals are queued from any thread and carried out in order by one task
 * on the loop, however many viewers there are; fragments that have gathered meanwhile go out together.
 */
final class Fan {

    private static final Logger LOG = LoggerFactory.getLogger(Fan.class);
    /** A loop that is this far behind gets nothing but what follows the next key frame. */
    private static final int MOST_QUEUED = 2_000;

    private final EventLoop loop;
    private final Deque<Signal> queue = new ArrayDeque<>();
    private boolean scheduled;
    private boolean dropping;

    /** On the loop only. */
    private final Map<Rendition, List<Viewer>> viewers = new EnumMap<>(Rendition.class);

    /** On the loop only. */
    private final List<Fragment> batch = new ArrayList<>();

    private sealed interface Signal {}

    private record Join(Viewer viewer, Rendition rendition, Consumer<Viewer> greeting) implements Signal {}

    private record Leave(Viewer viewer) implements Signal {}

    private record Tell(@Nullable Rendition rendition, Consumer<Viewer> words) implements Signal {}

    private record Media(Rendition rendition, Fragment fragment) implements Signal {}

    Fan(EventLoop loop) {
        this.loop = loop;
        for (Rendition rendition : Rendition.values()) {
            viewers.put(rendition, new ArrayList<>());
        }
    }

    /** Adds a viewer, or moves it here from its other rendition, and greets it. */
    void join(Viewer viewer, Rendition rendition, Consumer<Viewer> greeting) {
        offer(new Join(viewer, rendition, greeting));
    }

    void leave(Viewer viewer) {
        offer(new Leave(viewer));
    }

    /** Says something to the viewers of a rendition, or to all. */
    void tell(@Nullable Rendition rendition, Consumer<Viewer> words) {
        offer(new Tell(rendition, words));
    }

    /** Queues a fragment, retaining it. */
    synchronized void send(Rendition rendition, Fragment fragment) {
        boolean full = queue.size() > MOST_QUEUED;
        dropping = full || (dropping && !fragment.key());
        if (!dropping) {
            offer(new Media(rendition, fragment.retain()));
        }
    }

    private synchronized void offer(Signal signal) {
        queue.add(signal);
        if (!scheduled) {
            scheduled = true;
            schedule();
        }
    }

    private void schedule() {
        try {
            loop.execute(this::drain);
        } catch (RejectedExecutionException e) {
            LOG.debug("event loop has ended, its viewers with it");
            take().forEach(this::discard);
        }
    }

    private synchronized List<Signal> take() {
        List<Signal> taken = List.copyOf(queue);
        queue.clear();
        scheduled = false;
        return taken;
    }

    private void discard(Signal signal) {
        if (signal instanceof Media media) {
            media.fragment().release();
        }
    }

    private void drain() {
        Rendition current = Rendition.COPY;
        for (Signal signal : take()) {
            if (signal instanceof Media media) {
                if (media.rendition() != current) {
                    flush(current);
                    current = media.rendition();
                }
                batch.add(media.fragment());
            } else {
                flush(current);
                carryOut(signal);
            }
        }
        flush(current);
    }

    private void carryOut(Signal signal) {
        if (signal instanceof Join join) {
            viewers.values().forEach(list -> list.remove(join.viewer()));
            of(join.rendition()).add(join.viewer());
            call(join.viewer(), join.greeting());
        } else if (signal instanceof Leave leave) {
            viewers.values().forEach(list -> list.remove(leave.viewer()));
        } else if (signal instanceof Tell tell) {
            for (Rendition rendition : Rendition.values()) {
                if (tell.rendition() == null || tell.rendition() == rendition) {
                    of(rendition).forEach(viewer -> call(viewer, tell.words()));
                }
            }
        }
    }

    private void flush(Rendition rendition) {
        if (batch.isEmpty()) {
            return;
        }
        List<Viewer> here = of(rendition);
        for (int i = 0; i < here.size(); i++) {
            call(here.get(i), viewer -> viewer.onFragments(batch));
        }
        batch.forEach(Fragment::release);
        batch.clear();
    }

    private List<Viewer> of(Rendition rendition) {
        return viewers.getOrDefault(rendition, List.of());
    }

    private static void call(Viewer viewer, Consumer<Viewer> words) {
        try {
            words.accept(viewer);
        } catch (RuntimeException e) {
            LOG.warn("a viewer failed", e);
        }
    }
}
