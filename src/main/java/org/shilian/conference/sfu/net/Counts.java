package org.shilian.conference.sfu.net;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Counters by an enum's values: written by one thread without a lock, read by any. */
public final class Counts<E extends Enum<E>> {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] cells;

    public Counts(Class<E> kinds) {
        this.cells = new long[kinds.getEnumConstants().length];
    }

    /** For the one writing thread. */
    public void add(E kind) {
        add(kind, 1);
    }

    /** For the one writing thread. */
    public void add(E kind, long more) {
        int cell = kind.ordinal();
        CELL.setOpaque(cells, cell, cells[cell] + more);
    }

    public long of(E kind) {
        return (long) CELL.getOpaque(cells, kind.ordinal());
    }
}
