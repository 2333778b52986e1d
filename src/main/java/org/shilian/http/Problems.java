package org.shilian.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one mapping of failures to HTTP: a {@link Fault} by its kind, anything unexpected logged and answered bare. */
final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Call call, Throwable failure) {
        if (failure instanceof Fault fault) {
            return expected(fault);
        }
        if (failure instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (failure instanceof TimeoutException) {
            return retry(
                    new Problem(503, "answer-timeout", "the answer took too long; what was asked may still happen"), 5);
        }
        return unexpected(call, failure);
    }

    /** The problem behind a bare status of the router's own handlers. */
    static Problem ofStatus(int status, long mostBytes) {
        return switch (status) {
            case 413 ->
                new Problem(413, "too-large", "the body is larger than " + mostBytes + " bytes")
                        .with(Map.of("most", mostBytes));
            case 417 -> new Problem(417, "expectation-failed", "the only expectation that can be met is 100-continue");
            case 404 -> new Problem(404, "not-found", "there is nothing at this path");
            default -> new Problem(status, "invalid-request", "the request cannot be answered");
        };
    }

    /** The problem of bytes that are no request at all. */
    static Problem ofUndecodable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            return new Problem(414, "target-too-long", "the request line is longer than this server reads");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new Problem(431, "headers-too-large", "the headers are larger than this server reads");
        }
        return new Problem(400, "malformed-request", "the bytes are not an HTTP request");
    }

    static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static Problem expected(Fault fault) {
        Problem problem = new Problem(status(fault.kind()), fault.code(), fault.detail()).with(fault.values());
        return switch (fault.kind()) {
            case UNAUTHENTICATED -> problem.header("WWW-Authenticate", "Bearer");
            case TOO_MANY, UNAVAILABLE -> retry(problem, 5);
            default -> problem;
        };
    }

    private static Problem retry(Problem problem, int otherwise) {
        Object seconds = problem.values().getOrDefault("retryAfter", otherwise);
        return problem.header("Retry-After", seconds.toString());
    }

    private static Problem unexpected(Call call, Throwable failure) {
        String incident = UUID.randomUUID().toString();
        log.error("incident {} in {} ({})", incident, call.endpointName(), call.id(), failure);
        return new Problem(500, "internal", "something unexpected happened; the log has it under the incident")
                .with(Map.of("incident", incident));
    }
}
