package org.shilian.contract;

import org.jspecify.annotations.Nullable;

/** One example request of an operation: the parameters are the operation's, the body is its own. */
record Example(Described operation, String name, @Nullable Object body) {
    /** The operation's id, and the example's name where it has one. */
    String title() {
        return name.isEmpty() ? operation.id() : operation.id() + "." + name;
    }
}
