package org.shilian.wall;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shilian.audit.AuditEntry;

/** What somebody does to a wall: the change itself, who does it, and the line that goes into the register with it. */
record WallAct(
        WallChange.Kind kind,
        Author author,
        Function<Wall, AuditEntry> note,
        UnaryOperator<Wall> change,
        CameraCheck check) {
    /** An act that hangs no camera. */
    WallAct(WallChange.Kind kind, Author author, Function<Wall, AuditEntry> note, UnaryOperator<Wall> change) {
        this(kind, author, note, change, (camera, purpose) -> {});
    }

    /** Cameras hung by this act have to pass the check; those that hang already did when they were hung. */
    WallAct checking(CameraCheck check) {
        return new WallAct(kind, author, note, change, check);
    }

    /** The wall after it, each camera under the name of who hung it. */
    Wall on(Wall before, Instant now) {
        return new Hanging(before, author.id(), now, camera -> check.require(camera.camera(), camera.purpose()))
                .over(change.apply(before));
    }
}
