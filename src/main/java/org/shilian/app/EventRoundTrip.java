package org.shilian.app;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.event.EventSubscriber;
import org.shilian.event.LoggedEvent;
import org.shilian.event.Position;
import org.shilian.store.Database;

/** Appends an event and waits until this node's reader hands it on, as it would to a page. */
final class EventRoundTrip {
    private static final String TYPE = "health.tried";
    private static final long LIMIT_SECONDS = 4;

    private final Database database;
    private final EventLog log;

    EventRoundTrip(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    Future<Void> attempt() {
        Seen seen = new Seen(UUID.randomUUID().toString());
        log.subscribe(seen);
        return database.inTransaction(tx -> {
                    log.append(tx, Event.of(TYPE, "health", "health", new JsonObject().put("mark", seen.mark)));
                    return Future.succeededFuture();
                })
                .compose(appended -> seen.promise.future().timeout(LIMIT_SECONDS, TimeUnit.SECONDS))
                .eventually(() -> forget(seen));
    }

    private Future<Void> forget(Seen seen) {
        log.unsubscribe(seen);
        return Future.succeededFuture();
    }

    /** Waits for the one event that carries its mark. */
    private static final class Seen implements EventSubscriber {
        private final String mark;
        private final Promise<Void> promise = Promise.promise();

        Seen(String mark) {
            this.mark = mark;
        }

        @Override
        public void events(List<LoggedEvent> batch) {
            if (batch.stream().anyMatch(this::isMine)) {
                promise.tryComplete();
            }
        }

        private boolean isMine(LoggedEvent logged) {
            return logged.event().type().equals(TYPE)
                    && mark.equals(logged.event().data().getString("mark"));
        }

        @Override
        public void interrupted(Position now) {
            // A new epoch hides no later event; the attempt goes on waiting.
        }
    }
}
