package org.shilian.wall;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One act on a wall as it was before and after; nothing before when it was made, nothing after when it was taken away.
 *
 * @param told what its event tells besides the wall
 */
public record WallChange(
        Kind kind, @Nullable Wall before, @Nullable Wall after, JsonObject told) {
    /** What the act was. */
    public enum Kind {
        CREATED,
        REFRAMED,
        LAID_OUT,
        TOURED,
        RECALLED,
        SCHEDULED,
        UNDONE,
        REDONE,
        REMOVED;

        /** Whether it makes a layout that can be undone. */
        boolean laysOut() {
            return switch (this) {
                case LAID_OUT, RECALLED, SCHEDULED -> true;
                case CREATED, REFRAMED, TOURED, UNDONE, REDONE, REMOVED -> false;
            };
        }

        /** Whether only who holds control of the wall may do it. */
        boolean needsControl() {
            return switch (this) {
                case LAID_OUT, TOURED, RECALLED, UNDONE, REDONE -> true;
                case CREATED, REFRAMED, SCHEDULED, REMOVED -> false;
            };
        }

        /** Whether it brings back what hung before, of which some may be no more. */
        boolean bringsBack() {
            return switch (this) {
                case RECALLED, SCHEDULED, UNDONE, REDONE -> true;
                case CREATED, REFRAMED, LAID_OUT, TOURED, REMOVED -> false;
            };
        }
    }

    WallChange(Kind kind, @Nullable Wall before, @Nullable Wall after) {
        this(kind, before, after, new JsonObject());
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
