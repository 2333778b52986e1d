package org.shilian.http;

import io.vertx.core.Future;
import java.util.function.Function;

/** Where a domain names its handlers by the {@code operationId} of {@code openapi.yaml}. */
public interface Operations {
    Operations on(String operationId, Function<Call, Future<Reply>> handler);

    /** The handler calls {@link Call#upgrade()}; a failure before it is a problem answer, after it closes the socket. */
    Operations socket(String operationId, Function<Call, ? extends Future<?>> handler);
}
