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
import org.shilian.fault.Fault;
import org.shilian.store.Database;

/**
 * Keeps the first answer to a creation for a day and gives it again to the same caller for the same key
 * and body. Only successes are kept: what failed may be tried again under the same key. The creation and
 * its answer are one transaction, so that whatever breaks between them leaves neither.
 */
public final class Replays implements Repetition {
    private static final Duration KEPT = Duration.ofHours(24);

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
        return store.tidy(now.minus(KEPT))
                .compose(tidy -> store.asOne(() -> store.take(hash)
                        .compose(taken -> taken ? store.get(hash) : Future.failedFuture(inProgress()))
                        .compose(kept -> kept == null
                                ? first(hash, fingerprint, now, answer)
                                : Future.succeededFuture(again(kept, fingerprint)))));
    }

    private Future<Reply> first(Buffer key, Buffer fingerprint, OffsetDateTime now, Supplier<Future<Reply>> answer) {
        return answer.get()
                .compose(reply -> store.keep(key, new ReplayStore.Kept(fingerprint, reply), now)
                        .map(reply));
    }

    private static Reply again(ReplayStore.Kept kept, Buffer fingerprint) {
        if (!MessageDigest.isEqual(kept.fingerprint().getBytes(), fingerprint.getBytes())) {
            throw Fault.invalid("idempotency-key-reused", "this key was used for another request");
        }
        return kept.reply().withHeader("Idempotency-Replayed", "true");
    }

    private static Fault inProgress() {
        return Fault.conflict("idempotency-in-progress", "the first request with this key is still being answered");
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
