package org.shilian;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits in a test for the outcome of a Future, with a generous limit. */
public final class Await {
    private static final long SECONDS = 60;

    private Await() {}

    /** The result, or the failure itself thrown. */
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("no outcome within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The failure of a Future that must fail. */
    public static Throwable awaitFailure(Future<?> future) {
        return await(future.transform(outcome -> outcome.succeeded()
                ? Future.failedFuture(new AssertionError("expected a failure, got " + outcome.result()))
                : Future.succeededFuture(outcome.cause())));
    }
}
