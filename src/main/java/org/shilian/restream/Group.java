package org.shilian.restream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fragments since the last key frame, bounded in bytes; holds a count of each. Guarded by its relay. */
final class Group {

    private static final int MOST_FRAGMENTS = 4_000;

    private final int limit;
    private final List<Fragment> fragments = new ArrayList<>();
    private int bytes;
    private boolean open;

    Group(int limit) {
        this.limit = limit;
    }

    void add(Fragment fragment) {
        if (fragment.key()) {
            clear();
            open = true;
        }
        if (!open) {
            return;
        }
        if (bytes + fragment.size() > limit || fragments.size() >= MOST_FRAGMENTS) {
            clear();
            return;
        }
        fragments.add(fragment.retain());
        bytes += fragment.size();
    }

    /** The fragments, each retained for the caller; empty when the group was too large to keep. */
    List<Fragment> retained() {
        fragments.forEach(Fragment::retain);
        return List.copyOf(fragments);
    }

    /** Drops sound, which has to happen when it vanished from the description. */
    void keepVideo() {
        List<Fragment> sound = fragments.stream().filter(f -> !f.video()).toList();
        fragments.removeAll(sound);
        sound.forEach(this::drop);
    }

    private void drop(Fragment fragment) {
        bytes -= fragment.size();
        fragment.release();
    }

    @Nullable Fragment key() {
        return fragments.isEmpty() ? null : fragments.get(0);
    }

    void clear() {
        fragments.forEach(Fragment::release);
        fragments.clear();
        bytes = 0;
        open = false;
    }
}
