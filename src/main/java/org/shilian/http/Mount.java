package org.shilian.http;

import io.vertx.core.Future;
import java.util.function.Function;

/**
 * A GET outside of {@code openapi.yaml}, such as {@code /health/live}. Its right is {@code public},
 * {@code signed-in} or a right's code; when {@code local} is set, this machine needs none.
 */
public record Mount(String path, String right, boolean local, Function<Call, Future<Reply>> handler) {
    public static Mount open(String path, Function<Call, Future<Reply>> handler) {
        return new Mount(path, Gate.PUBLIC, false, handler);
    }

    /** Open to callers from this machine that come through no proxy, and to holders of the right. */
    public static Mount localOr(String right, String path, Function<Call, Future<Reply>> handler) {
        return new Mount(path, right, true, handler);
    }
}
