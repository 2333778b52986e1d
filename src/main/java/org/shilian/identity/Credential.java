package org.shilian.identity;

import org.jspecify.annotations.Nullable;

/** What is needed to check who signs in. */
record Credential(
        String id,
        String user,
        String name,
        @Nullable String unit,
        boolean disabled,
        boolean mustChange,
        String password) {
    @Override
    public String toString() {
        return "Credential[" + id + "]";
    }
}
