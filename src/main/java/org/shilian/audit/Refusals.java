package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Enters refusals into the register without letting a flood of them flood it. Of one session, or of one address where
 * there is none, the first refusal of each kind stands at once, ten kinds at most; all further ones are counted and
 * stand as one line after a minute, and while they go on after ten minutes and then each hour. Its monitor guards
 * what is counted.
 */
final class Refusals {
    private static final List<Long> WINDOWS = List.of(60_000L, 600_000L, 3_600_000L);
    private static final int MOST_KINDS = 10;
    private static final int MOST_SOURCES = 10_000;

    private final Vertx vertx;
    private final Audit audit;
    private final List<Long> windows;
    private final Map<String, Storm> storms = new HashMap<>();

    Refusals(Vertx vertx, Audit audit) {
        this(vertx, audit, WINDOWS);
    }

    /** With other windows, in milliseconds; the last one comes again and again. */
    Refusals(Vertx vertx, Audit audit, List<Long> windows) {
        this.vertx = vertx;
        this.windows = windows;
        this.audit = audit;
    }

    /** Completes when the line stands, or at once where the refusal is only counted. */
    Future<Void> refused(AuditEntry entry) {
        return isFirst(entry) ? audit.record(entry) : Future.succeededFuture();
    }

    private synchronized boolean isFirst(AuditEntry entry) {
        String source = source(entry);
        Storm storm = storms.get(source);
        if (storm == null) {
            storm = new Storm(entry);
            storms.put(source, storm);
            summariseLater(source, 0);
        }
        return storm.isFirst(entry);
    }

    /** Beyond the most sources all further ones are counted as one. */
    private String source(AuditEntry entry) {
        String own = Objects.requireNonNullElseGet(entry.session(), () -> String.valueOf(entry.address()));
        return storms.containsKey(own) || storms.size() < MOST_SOURCES ? own : "";
    }

    private void summariseLater(String source, int window) {
        vertx.setTimer(windows.get(window), over -> summarise(source, window));
    }

    private synchronized void summarise(String source, int window) {
        Storm storm = storms.get(source);
        if (storm == null || storm.counted.isEmpty()) {
            storms.remove(source);
            return;
        }
        audit.record(storm.summary(source.isEmpty())).onFailure(logged -> {});
        storm.counted.clear();
        summariseLater(source, Math.min(window + 1, windows.size() - 1));
    }

    /** What one source was refused since its first refusal. */
    private static final class Storm {
        private final AuditEntry first;
        private final Set<String> kinds = new HashSet<>();
        private final Map<String, Integer> counted = new HashMap<>();

        Storm(AuditEntry first) {
            this.first = first;
        }

        boolean isFirst(AuditEntry entry) {
            String kind = String.join(" ", entry.action(), entry.subject(), entry.person(), entry.outcome());
            if (kinds.size() < MOST_KINDS && kinds.add(kind)) {
                return true;
            }
            counted.merge(entry.outcome(), 1, Integer::sum);
            return false;
        }

        AuditEntry summary(boolean ofMany) {
            JsonObject codes = new JsonObject();
            counted.forEach(codes::put);
            int all = counted.values().stream().mapToInt(Integer::intValue).sum();
            String outcome = counted.size() == 1 ? counted.keySet().iterator().next() : "several";
            AuditEntry entry = ofMany
                    ? AuditEntry.of("refused.repeatedly", "several")
                    : AuditEntry.of("refused.repeatedly", first.subject())
                            .by(first.person(), first.name(), first.unit())
                            .on(first.session())
                            .from(first.address());
            return entry.outcome(outcome)
                    .with(new JsonObject().put("repeated", all).put("codes", codes));
        }
    }
}
