package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the first answer to a creation for a day and gives it again to the same caller for the same key
 * and body. Only successes are kept: what failed may be tried again under the same key.
 */
public final class Replays implements Repetition {
    private static final Logger log = LoggerFactory.getLogger(Replays.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration UNFINISHED = Duration.ofMinutes(2);

    private final ReplayStore store;
    private final Clock clock;

    public Replays(Database database, Clock clock) {
        this.store = new ReplayStore(database);
        this.clock = clock;
    }

    @Override
    public Future<Reply> once(Call call, String operationId, Supplier<Future<Reply>> answer) {
        String key = String.valueOf(call.header("Idempotency-Key"));
        Buffer hash = sha256(String.join("\n", call.owner(), operationId, key));
        Buffer fingerprint = fingerprint(
                key, String.join("/", call.segments()) + "\n" + call.body().encode());
        OffsetDateTime now = OffsetDateTime.now(clock);
        return store.tidy(now.minus(KEPT), now.minus(UNFINISHED))
                .compose(tidy -> store.claim(hash, fingerprint, now))
                .compose(claimed -> claimed ? first(hash, answer) : again(hash, fingerprint));
    }

    private Future<Reply> first(Buffer key, Supplier<Future<Reply>> answer) {
        return Future.<Void>succeededFuture()
                .compose(now -> answer.get())
                .compose(reply -> keep(key, reply), failure -> release(key, failure));
    }

    /** The thing is created: that its answer could not be kept must not look like a failure. */
    private Future<Reply> keep(Buffer key, Reply reply) {
        return store.keep(key, reply)
                .onFailure(failure -> log.warn("a first answer was not kept: {}", failure.getMessage()))
                .transform(kept -> Future.succeededFuture(reply));
    }

    private Future<Reply> release(Buffer key, Throwable failure) {
        return store.release(key)
                .onFailure(kept -> log.warn("a key stays taken for two minutes: {}", kept.getMessage()))
                .transform(released -> Future.failedFuture(failure));
    }

    private Future<Reply> again(Buffer key, Buffer fingerprint) {
        return store.get(key).map(kept -> replay(kept, fingerprint));
    }

    private static Reply replay(ReplayStore.@Nullable Kept kept, Buffer fingerprint) {
        if (kept == null || kept.reply() == null) {
            throw Fault.conflict("idempotency-in-progress", "the first request with this key is still being answered");
        }
        if (!MessageDigest.isEqual(kept.fingerprint().getBytes(), fingerprint.getBytes())) {
            throw Fault.invalid("idempotency-key-reused", "this key was used for another request");
        }
        return kept.reply().withHeader("Idempotency-Replayed", "true");
    }

    private static Buffer sha256(String text) {
        try {
            return Buffer.buffer(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keyed, because a body may hold a password that could be guessed from a plain hash. */
    private static Buffer fingerprint(String key, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("key:" + key).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Buffer.buffer(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
