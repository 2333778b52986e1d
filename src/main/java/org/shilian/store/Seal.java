package org.shilian.store;

/**
 * The last steps of a transaction, in the order in which they are done. Each takes the lock of one row that orders
 * commits and is held until the commit; that all transactions take these locks in one order, and nothing after
 * them, is why none waits for another in a circle.
 */
public enum Seal {
    /** The register closes its chain. */
    AUDIT,
    /** The event log gives out its offsets. */
    EVENT
}
