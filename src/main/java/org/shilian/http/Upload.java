package org.shilian.http;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A body that is a file and not JSON: its media types, and the most bytes it may have. */
record Upload(Set<String> types, long mostBytes) {
    private static final long MOST = 16L << 20;

    /** What {@code openapi.yaml} says of a request body; absent where it is JSON. */
    static @Nullable Upload of(JsonObject body) {
        TreeSet<String> types = new TreeSet<>(body.getJsonObject("content").fieldNames());
        return types.contains(Reply.JSON) ? null : new Upload(types, body.getLong("x-max-body", MOST));
    }
}
