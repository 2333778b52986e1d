package org.shilian.http;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Answers whatever of openapi.yaml the routes under test leave over, so that a test needs only its own domain. */
public final class OtherOperations implements Routes {
    private final Set<String> taken = new HashSet<>(Set.of("getContract"));

    public OtherOperations(List<Routes> routes) {
        routes.forEach(some -> some.on(new Taken()));
    }

    @Override
    public void on(Operations operations) {
        for (Operation operation : Contract.read("openapi.yaml").operations()) {
            if (!taken.contains(operation.id()) && operation.socket()) {
                operations.socket(operation.id(), Call::upgrade);
            } else if (!taken.contains(operation.id())) {
                operations.on(operation.id(), call -> Future.succeededFuture(Reply.noContent()));
            }
        }
    }

    /** Only remembers the names. */
    private final class Taken implements Operations {
        @Override
        public Operations on(String operationId, Function<Call, Future<Reply>> handler) {
            taken.add(operationId);
            return this;
        }

        @Override
        public Operations socket(String operationId, Function<Call, ? extends Future<?>> handler) {
            taken.add(operationId);
            return this;
        }
    }
}
