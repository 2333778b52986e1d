package org.shilian.restream;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one rendition offers to somebody who joins: its description and the running group. Guarded by its relay. */
final class Outlet {

    private final Group group;
    private @Nullable Live live;
    private @Nullable RelayState failed;

    Outlet(int groupBytes) {
        group = new Group(groupBytes);
    }

    /** Takes a new description; returns the pictures of the running group where only the sound has gone. */
    List<Fragment> live(Live next) {
        Live before = live;
        live = next;
        failed = null;
        if (before != null && next.audio() == null && before.video().equals(next.video())) {
            group.keepVideo();
            return group.retained();
        }
        group.clear();
        return List.of();
    }

    void add(Fragment fragment) {
        group.add(fragment);
    }

    /** Notes that this rendition can't be made; returns whether that is news. */
    boolean fail(RelayState state) {
        boolean news = failed == null;
        clear();
        failed = state;
        return news;
    }

    /** What somebody who joins now is told. */
    Consumer<Viewer> greeting(RelayState state) {
        RelayState none = failed;
        if (state.live() && none != null) {
            return viewer -> viewer.onState(none);
        }
        Live known = live;
        if (!state.live() || known == null) {
            return viewer -> viewer.onState(state);
        }
        return replay(known, group.retained());
    }

    /** Describes and then sends the fragments, releasing them. */
    static Consumer<Viewer> replay(Live live, List<Fragment> fragments) {
        return viewer -> {
            viewer.onLive(live);
            if (!fragments.isEmpty()) {
                viewer.onFragments(fragments);
            }
            fragments.forEach(Fragment::release);
        };
    }

    void clear() {
        live = null;
        failed = null;
        group.clear();
    }
}
