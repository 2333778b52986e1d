package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything the server answers but for files: each operation of the contract with its handler, the mounts and the pages. */
final class Surface implements Operations {
    /** OpenAPI 3.1, paths object: a path without templates is matched before one with them. */
    private static final Comparator<Operation> LITERALS_FIRST =
            Comparator.comparing(operation -> operation.template().replace('{', '\uffff'));

    private final Map<String, Function<Call, Future<Reply>>> handlers = new HashMap<>();
    private final Map<String, Boolean> sockets = new HashMap<>();

    private Surface() {}

    /** Fails when an operation has no handler, or a handler no operation. */
    static List<Endpoint> of(
            Vertx vertx, Contract contract, List<Routes> routes, List<Mount> mounts, PageOrigins origins) {
        Surface surface = new Surface();
        surface.on("getContract", call -> Future.succeededFuture(Reply.bytes("application/yaml", contract.bytes())));
        routes.forEach(some -> some.on(surface));
        surface.requireNoneLeft(contract);
        List<Endpoint> endpoints = new ArrayList<>();
        contract.operations().stream().sorted(LITERALS_FIRST).forEach(some -> endpoints.add(surface.endpoint(some)));
        mounts.forEach(mount -> endpoints.add(endpoint(mount)));
        endpoints.addAll(new Pages(vertx, origins).endpoints());
        return List.copyOf(endpoints);
    }

    @Override
    public Operations on(String operationId, Function<Call, Future<Reply>> handler) {
        put(operationId, handler, false);
        return this;
    }

    @Override
    public Operations socket(String operationId, Function<Call, ? extends Future<?>> handler) {
        put(operationId, call -> handler.apply(call).map(done -> Reply.noContent()), true);
        return this;
    }

    private void put(String operationId, Function<Call, Future<Reply>> handler, boolean socket) {
        if (handlers.put(operationId, handler) != null) {
            throw new IllegalStateException("two handlers for " + operationId);
        }
        sockets.put(operationId, socket);
    }

    private Endpoint endpoint(Operation operation) {
        Function<Call, Future<Reply>> handler = handlers.get(operation.id());
        if (handler == null || sockets.getOrDefault(operation.id(), false) != operation.socket()) {
            throw new IllegalStateException("openapi.yaml has " + operation.id() + ", which no routes answer"
                    + (handler == null ? "" : " as x-websocket says"));
        }
        return new Endpoint(
                operation.id(), operation.method(), operation.template(), operation.right(), false, operation, handler);
    }

    private void requireNoneLeft(Contract contract) {
        TreeSet<String> left = new TreeSet<>(handlers.keySet());
        contract.operations().forEach(operation -> left.remove(operation.id()));
        if (!left.isEmpty()) {
            throw new IllegalStateException("handlers without an operation in openapi.yaml: " + left);
        }
    }

    private static Endpoint endpoint(Mount mount) {
        return new Endpoint(mount.path(), "GET", mount.path(), mount.right(), mount.local(), null, mount.handler());
    }
}
