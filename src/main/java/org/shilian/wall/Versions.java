package org.shilian.wall;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** The check that a change names the version that stands. */
final class Versions {
    private Versions() {}

    /** Fails with {@code stale-version}, the standing version and who made it. */
    static void require(long known, long standing, @Nullable Author author) {
        if (known != standing) {
            throw Fault.stale("stale-version", "it has changed since")
                    .with(
                            author == null
                                    ? Map.of("version", standing)
                                    : Map.of("version", standing, "changedBy", author.json()));
        }
    }
}
