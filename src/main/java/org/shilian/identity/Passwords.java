package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** Makes and checks password hashes on a few threads of its own, with a short queue, so that a flood of tries can't eat the machine. */
final class Passwords {
    private static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;

    /** What unknown users are checked against, so that they take as long as known ones. */
    private static final String NOBODY = PasswordHash.of(Token.random().text()).text();

    private final WorkerExecutor workers;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();

    Passwords(Vertx vertx, IdentityConfig config) {
        this.workers = vertx.createSharedWorkerExecutor("password", config.passwordThreads());
        this.most = config.passwordThreads() + config.passwordQueue();
    }

    /** Refuses a password that is easy to guess. */
    static void requireStrong(String password, String userName) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw weak("too-short");
        }
        if (lower.contains(userName.toLowerCase(Locale.ROOT))) {
            throw weak("contains-user");
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw weak("too-uniform");
        }
    }

    Future<String> hash(String password) {
        return work(() -> PasswordHash.of(normal(password)).text());
    }

    /** Whether the password fits the hash; without a hash it takes as long and does not. */
    Future<Boolean> matches(String password, @Nullable String hash) {
        String against = hash == null ? NOBODY : hash;
        return work(() -> PasswordHash.parse(against).matches(normal(password)) && hash != null);
    }

    Future<Void> close() {
        return workers.close();
    }

    /** The same characters typed on two keyboards are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> Future<T> work(Callable<T> work) {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            return Future.failedFuture(
                    Fault.unavailable("sign-in-busy", "too many passwords are being checked; try again in a moment"));
        }
        return workers.executeBlocking(work, false).onComplete(done -> waiting.decrementAndGet());
    }

    private static Fault weak(String reason) {
        return Fault.invalid("weak-password", "the password is too easy to guess")
                .with(Map.of("reason", reason, "shortest", SHORTEST));
    }
}
