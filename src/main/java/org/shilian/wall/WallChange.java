package org.shilian.wall;

import org.jspecify.annotations.Nullable;

/** One act on a wall as it was before and after; nothing before when it was made, nothing after when it was taken away. */
public record WallChange(
        Kind kind, @Nullable Wall before, @Nullable Wall after) {
    /** What the act was. */
    public enum Kind {
        CREATED,
        REFRAMED,
        LAID_OUT,
        REMOVED
    }

    /** The wall it happened to, as it stands or stood last. */
    public Wall subject() {
        Wall wall = after != null ? after : before;
        if (wall == null) {
            throw new IllegalStateException("a change has a wall before or after it");
        }
        return wall;
    }
}
