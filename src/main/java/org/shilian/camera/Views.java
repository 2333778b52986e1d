package org.shilian.camera;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All views that are open on this node; ends those that may not go on. The end of a session closes its sockets at the
 * edge. Any thread.
 */
final class Views implements Catalogue.Listener {
    private final ViewRules rules;
    private final Set<View> open = ConcurrentHashMap.newKeySet();

    Views(ViewRules rules) {
        this.rules = rules;
    }

    /** From now on the view is watched over; what changed while it was being opened counts too. */
    void add(View view) {
        open.add(view);
        look(view);
    }

    void remove(View view) {
        open.remove(view);
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
