package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything the server answers: each operation of the contract with its handler, the mounts and the files. */
final class Surface implements Operations {
    private final Map<String, Function<Call, Future<Reply>>> handlers = new HashMap<>();
    private final Map<String, Boolean> sockets = new HashMap<>();

    private Surface() {}

    /** Fails when an operation has no handler, or a handler no operation. */
    static RouteTree of(Vertx vertx, Contract contract, List<Routes> routes, List<Mount> mounts) {
        Surface surface = new Surface();
        surface.on("getContract", call -> Future.succeededFuture(Reply.bytes("application/yaml", contract.bytes())));
        routes.forEach(some -> some.on(surface));
        RouteTree tree = new RouteTree();
        contract.operations().forEach(operation -> surface.add(tree, operation));
        surface.requireNoneLeft(contract);
        mounts.forEach(mount -> add(tree, mount));
        new Files(vertx).mount(tree);
        return tree;
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

    private void add(RouteTree tree, Operation operation) {
        Function<Call, Future<Reply>> handler = handlers.get(operation.id());
        if (handler == null || sockets.getOrDefault(operation.id(), false) != operation.socket()) {
            throw new IllegalStateException("openapi.yaml has " + operation.id() + ", which no routes answer"
                    + (handler == null ? "" : " as x-websocket says"));
        }
        Endpoint endpoint = new Endpoint(
                operation.id(), operation.right(), false, RouteTree.names(operation.template()), operation, handler);
        tree.add(operation.method(), operation.template(), endpoint);
    }

    private void requireNoneLeft(Contract contract) {
        TreeSet<String> left = new TreeSet<>(handlers.keySet());
        contract.operations().forEach(operation -> left.remove(operation.id()));
        if (!left.isEmpty()) {
            throw new IllegalStateException("handlers without an operation in openapi.yaml: " + left);
        }
    }

    private static void add(RouteTree tree, Mount mount) {
        List<String> names = RouteTree.names(mount.path());
        tree.add(
                "GET",
                mount.path(),
                new Endpoint(mount.path(), mount.right(), mount.local(), names, null, mount.handler()));
    }
}
