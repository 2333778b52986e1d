package org.shilian.wall;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One act on a wall as it was before and after; nothing before when it was made, nothing after when it was taken away. */
public record WallChange(
        Kind kind, @Nullable Wall before, @Nullable Wall after) {
    /** What the act was. */
    public enum Kind {
        CREATED,
        RENAMED,
        LAID_OUT,
        REMOVED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The wall it happened to. */
    public Wall subject() {
        Wall standing = after != null ? after : before;
        if (standing == null) {
            throw new IllegalStateException("a change has a wall before or after it");
        }
        return standing;
    }
}
