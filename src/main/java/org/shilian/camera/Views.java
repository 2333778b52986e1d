package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All views that are open on this node; ends those that may not go on. The end of a session closes its sockets at the
 * edge. Any thread.
 */
final class Views implements Catalogue.Listener {
    private static final long STOP_SECONDS = 2;

    private final ViewRules rules;
    private final Set<View> open = ConcurrentHashMap.newKeySet();
    private final Set<View> standing = ConcurrentHashMap.newKeySet();
    private final Promise<Void> allGone = Promise.promise();
    private volatile boolean stopping;

    Views(ViewRules rules) {
        this.rules = rules;
    }

    /** From now on the view is watched over; what changed while it was being opened counts too. */
    void add(View view) {
        standing.add(view);
        open.add(view);
        look(view);
        if (stopping) {
            end(view, ViewEnd.SERVER_STOPPING);
        }
    }

    /** The socket is closed, and that is written down. */
    void remove(View view) {
        open.remove(view);
        standing.remove(view);
        tellWhenGone();
    }

    /** Ends every view; completes when the last one is over, or after a bounded wait. */
    Future<Void> stop() {
        stopping = true;
        open.forEach(view -> end(view, ViewEnd.SERVER_STOPPING));
        tellWhenGone();
        return allGone.future().timeout(STOP_SECONDS, TimeUnit.SECONDS).otherwiseEmpty();
    }

    private void tellWhenGone() {
        if (stopping && standing.isEmpty()) {
            allGone.tryComplete();
        }
    }

    @Override
    public void changed(@Nullable Camera before, @Nullable Camera after) {
        if (before != null) {
            lookAgain(view -> view.camera().equals(before.id()));
        }
    }

    /** What hangs on the walls has changed, which concerns the paired screens. */
    void wallsChanged() {
        lookAgain(view -> view.caller().screen() != null);
    }

    private void lookAgain(Predicate<View> which) {
        open.stream().filter(which).forEach(this::look);
    }

    private void look(View view) {
        rules.end(view.caller(), view.camera()).ifPresent(end -> end(view, end));
    }

    private void end(View view, ViewEnd end) {
        if (open.remove(view)) {
            view.close(end);
        }
    }
}
