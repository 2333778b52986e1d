package org.shilian.audit;

import io.vertx.core.json.JsonObject;
import java.time.Clock;

/** The end of a look that nobody wrote down, because the server was killed: it ended with the server. */
final class LeftOpen {
    private static final String STARTED = ".started";

    private LeftOpen() {}

    static NewLine ended(AuditLine line, Node node, Clock clock) {
        AuditEntry start = line.entry();
        String action = start.action().substring(0, start.action().length() - STARTED.length()) + ".ended";
        JsonObject details = new JsonObject()
                .put("name", start.details().getString("name"))
                .put("start", line.time().toString())
                .put("how", "server-ended")
                .put("noEarlierThan", node.lastAlive().toString())
                .put("noLaterThan", clock.instant().toString());
        AuditEntry end = AuditEntry.of(action, start.subject())
                .by(start.person(), start.name(), start.unit())
                .on(start.session())
                .from(start.address())
                .at(start.place())
                .view(start.view())
                .purpose(start.purpose())
                .with(details);
        return NewLine.now(clock, end);
    }
}
