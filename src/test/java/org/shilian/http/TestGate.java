package org.shilian.http;

import io.vertx.core.Future;
import org.shilian.fault.Fault;

/** Lets in whoever names the right in {@code Authorization}; the word {@code nobody} has none. */
final class TestGate implements Gate {
    @Override
    public Future<Void> admit(Call call, String right) {
        String authorization = call.header("Authorization");
        if (right.equals(PUBLIC)) {
            return Future.succeededFuture();
        }
        if (authorization == null) {
            return Future.failedFuture(Fault.unauthenticated("sign-in-required", "sign in first"));
        }
        boolean holds = authorization.equals(right);
        return holds ? Future.succeededFuture() : Future.failedFuture(Fault.forbidden("forbidden", "lacks " + right));
    }

    @Override
    public void refused(Call call, String code) {}

    @Override
    public Runnable watch(Call call, Ended ended) {
        return () -> {};
    }
}
