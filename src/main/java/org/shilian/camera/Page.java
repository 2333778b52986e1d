package org.shilian.camera;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some cameras of a list, and the id after which the next ones come; null at the end. */
record Page(List<Camera> cameras, @Nullable String next) {
    static Page of(Stream<Camera> cameras, int limit) {
        List<Camera> some = cameras.limit(limit + 1L).toList();
        return some.size() <= limit
                ? new Page(some, null)
                : new Page(some.subList(0, limit), some.get(limit - 1).id());
    }
}
