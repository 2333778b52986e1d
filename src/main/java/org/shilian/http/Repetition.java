package org.shilian.http;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** Gives a repeated creation, known by its {@code Idempotency-Key}, the first answer again. */
public interface Repetition {
    /** Every request is a new one. */
    Repetition NONE = (call, operation, answer) -> answer.get();

    Future<Reply> once(Call call, String operationId, Supplier<Future<Reply>> answer);
}
