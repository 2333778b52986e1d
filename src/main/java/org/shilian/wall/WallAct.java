package org.shilian.wall;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;

/** What somebody does to a wall: the change itself, who does it, and the line that goes into the register with it. */
record WallAct(WallChange.Kind kind, Author author, Function<Wall, AuditEntry> note, UnaryOperator<Wall> change) {
    /** Cameras hung by this act have to pass the check; those that hang already did when they were hung. */
    WallAct checking(CameraCheck check) {
        return new WallAct(kind, author, note, wall -> checked(wall, change.apply(wall), check));
    }

    private static Wall checked(Wall before, Wall after, CameraCheck check) {
        Set<String> hung = before.cameras();
        for (String camera : after.cameras()) {
            if (!hung.contains(camera) && !check.mayHang(camera)) {
                throw Fault.invalid("unknown-camera", "there is no such camera, or it is outside your scope")
                        .with(Map.of("camera", camera));
            }
        }
        return after;
    }
}
