package org.shilian.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One method of one path: its right, what its request must look like, and who answers. */
record Endpoint(
        String name,
        String method,
        String template,
        String right,
        boolean local,
        @Nullable Operation operation,
        Function<Call, Future<Reply>> handler) {

    static Endpoint page(String path, Function<Call, Future<Reply>> handler) {
        return new Endpoint(path, "GET", path, Gate.PUBLIC, false, null, handler);
    }

    boolean socket() {
        return operation != null && operation.socket();
    }

    boolean forGuests() {
        return operation != null && operation.guests();
    }

    boolean takesBody() {
        return operation != null && operation.takesBody();
    }

    @Nullable Upload upload() {
        return operation == null ? null : operation.upload();
    }

    boolean repeatable() {
        return operation != null && operation.repeatable();
    }

    /** The path as the router of vertx-web writes it. */
    String route() {
        return template.replaceAll("\\{(\\w+)}", ":$1");
    }

    boolean covers(List<String> segments) {
        String[] parts = template.substring(1).split("/", -1);
        if (template.equals("/") || parts.length != segments.size()) {
            return template.equals("/") && segments.isEmpty();
        }
        for (int at = 0; at < parts.length; at++) {
            if (!parts[at].startsWith("{") && !parts[at].equals(segments.get(at))) {
                return false;
            }
        }
        return true;
    }
}
