package org.shilian.identity;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.http.Call;

/**
 * Enters refusals into the register: the first at once, its repetitions within the next minute as one
 * line with their number, so that a flood of them does not flood the register. Safe on any thread.
 */
final class Refusals {
    private static final long WINDOW_MILLIS = 60_000;
    private static final int MOST = 1_000;

    private final Vertx vertx;
    private final Audit audit;
    private final Map<String, AtomicInteger> repeated = new ConcurrentHashMap<>();

    Refusals(Vertx vertx, Audit audit) {
        this.vertx = vertx;
        this.audit = audit;
    }

    /** Somebody known was refused an operation. */
    void refused(@Nullable Caller caller, Call call, String code) {
        AuditEntry entry = caller == null
                ? AuditEntry.of("refused", call.endpointName())
                : caller.did("refused", call.endpointName());
        record(entry.from(call.remote()).outcome(code));
    }

    /** The same action by the same on the same with the same outcome is a repetition. */
    void record(AuditEntry entry) {
        String key =
                String.join(" ", entry.action(), entry.subject(), entry.person(), entry.address(), entry.outcome());
        AtomicInteger more = repeated.get(key);
        if (more != null) {
            more.incrementAndGet();
        } else if (repeated.size() < MOST && repeated.putIfAbsent(key, new AtomicInteger()) == null) {
            keep(entry);
            vertx.setTimer(WINDOW_MILLIS, over -> summarise(key, entry));
        }
    }

    private void summarise(String key, AuditEntry entry) {
        AtomicInteger more = repeated.remove(key);
        if (more != null && more.get() > 0) {
            keep(entry.with(new JsonObject().put("repeated", more.get())));
        }
    }

    /** The register logs a line that it could not keep. */
    private void keep(AuditEntry entry) {
        audit.record(entry).onFailure(logged -> {});
    }
}
