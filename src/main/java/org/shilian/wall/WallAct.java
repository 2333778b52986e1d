package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shilian.audit.AuditEntry;
import org.shilian.store.Transaction;

/**
 * What somebody does to a wall.
 *
 * @param note the line that goes into the register with it
 * @param told what its event tells besides the wall
 */
record WallAct(
        WallChange.Kind kind,
        Author author,
        Function<Wall, AuditEntry> note,
        Step step,
        HangingCheck check,
        JsonObject told) {
    /** What it makes of the wall as it stands. */
    interface Step {
        Future<Wall> of(Transaction tx, Wall before);
    }

    /** An act that hangs nothing anew, and needs nothing but the wall. */
    static WallAct of(
            WallChange.Kind kind, Author author, Function<Wall, AuditEntry> note, UnaryOperator<Wall> change) {
        return new WallAct(
                kind,
                author,
                note,
                (tx, before) -> Future.succeededFuture(change.apply(before)),
                source -> {},
                new JsonObject());
    }

    /** What is hung anew by this act has to pass; what hangs already did when it was hung. */
    WallAct checking(HangingCheck check) {
        return new WallAct(kind, author, note, step, check, told);
    }

    WallAct stepping(Step step) {
        return new WallAct(kind, author, note, step, check, told);
    }

    WallAct telling(JsonObject told) {
        return new WallAct(kind, author, note, step, check, told);
    }

    /** The wall after it, each camera under the name of who hung it. */
    Future<Wall> on(Transaction tx, Wall before, Instant now) {
        return step.of(tx, before).map(after -> new Hanging(before, author.id(), now, check).over(after));
    }
}
