package org.shilian.wall;

import io.vertx.core.Future;
import org.shilian.fault.Fault;
import org.shilian.store.Transaction;

/** The way through the layouts that a wall had: each act that lays out is kept, undo and redo go back and forth. */
final class Undo {
    private Undo() {}

    /** The wall after an act that laid it out, standing one place further. */
    static Future<Wall> kept(Transaction tx, Wall before, Wall after) {
        History further = before.history().further();
        return HistoryStore.keep(tx, before)
                .compose(kept ->
                        HistoryStore.cut(tx, before.id(), before.history().place(), further.oldest()))
                .map(cut -> after.withHistory(further));
    }

    /** Back to the layout before. */
    static WallAct.Step back(Admission admission) {
        return (tx, before) -> {
            if (before.history().undo() == 0) {
                throw Fault.conflict("nothing-to-undo", "the wall has no layout before this one");
            }
            return moved(tx, before, -1, admission);
        };
    }

    /** Forth to the layout that was undone. */
    static WallAct.Step forth(Admission admission) {
        return (tx, before) -> {
            if (before.history().redo() == 0) {
                throw Fault.conflict("nothing-to-redo", "nothing was undone since the last change");
            }
            return moved(tx, before, 1, admission);
        };
    }

    private static Future<Wall> moved(Transaction tx, Wall before, int by, Admission admission) {
        History there = before.history().moved(by);
        return HistoryStore.keep(tx, before)
                .compose(kept -> HistoryStore.at(tx, before.id(), there.place()))
                .map(former ->
                        before.withWindows(admission.restored(before, former)).withHistory(there));
    }
}
