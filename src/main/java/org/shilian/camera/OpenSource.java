package org.shilian.camera;

import org.jspecify.annotations.Nullable;

/** A source ready to be opened, its password in the clear: lives in memory only and never shows itself. */
public record OpenSource(
        String url, @Nullable String user, @Nullable String password, Transport transport) {
    @Override
    public String toString() {
        return "OpenSource[***]";
    }
}
