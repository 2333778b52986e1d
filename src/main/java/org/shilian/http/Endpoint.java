package org.shilian.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one method of one path leads to: its right, what its request must look like, and who answers. */
record Endpoint(
        String name,
        String right,
        boolean local,
        List<String> names,
        @Nullable Operation operation,
        Function<Call, Future<Reply>> handler) {

    boolean socket() {
        return operation != null && operation.socket();
    }

    boolean takesBody() {
        return operation != null && operation.takesBody();
    }

    boolean repeatable() {
        return operation != null && operation.repeatable();
    }
}
