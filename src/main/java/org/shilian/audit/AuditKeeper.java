package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the register does by itself: at the start it ends the looks that a killed server left open and says that the
 * server runs, meanwhile it keeps heads outside of the database, at the end it does so once more.
 */
public final class AuditKeeper implements Part {
    private static final Logger log = LoggerFactory.getLogger(AuditKeeper.class);
    private static final long ALIVE_MILLIS = 10_000;

    private final Vertx vertx;
    private final Audit audit;
    private final AuditConfig config;
    private final HeadFile heads;
    private final Node node;
    private final Clock clock;
    private final List<Long> timers = new ArrayList<>();
    private volatile long keptNumber;
    private boolean running;

    public AuditKeeper(Vertx vertx, Audit audit, AuditConfig config, HeadFile heads, Node node, Clock clock) {
        this.vertx = vertx;
        this.audit = audit;
        this.config = config;
        this.heads = heads;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public Future<Void> start() {
        return audit.begin(node).compose(begun -> keep()).onSuccess(kept -> begin());
    }

    private void begin() {
        running = true;
        timers.add(vertx.setPeriodic(ALIVE_MILLIS, tick -> alive()));
        timers.add(vertx.setPeriodic(
                config.headEvery().toMillis(),
                tick -> keep().onFailure(failure -> log.warn("the register's head was not kept", failure))));
        alive();
    }

    private void alive() {
        vertx.executeBlocking(this::touch, false)
                .onFailure(failure -> log.warn("the sign of life could not be given", failure));
    }

    private @Nullable Void touch() throws IOException {
        node.alive(clock.instant());
        return null;
    }

    /** Writes the newest head into file and log, unless it stands there already. */
    Future<Void> keep() {
        return audit.head().compose(head -> head.number() == keptNumber ? Future.succeededFuture() : keep(head));
    }

    private Future<Void> keep(Head head) {
        KeptHead kept = new KeptHead(clock.instant(), head);
        return vertx.<@Nullable Void>executeBlocking(() -> {
                    heads.append(kept);
                    return null;
                })
                .onSuccess(written -> {
                    keptNumber = head.number();
                    log.info("audit head {} {}", head.number(), head.hex());
                })
                .mapEmpty();
    }

    @Override
    public Future<Void> stop() {
        timers.forEach(vertx::cancelTimer);
        timers.clear();
        if (!running) {
            return Future.succeededFuture();
        }
        running = false;
        return audit.record(AuditEntry.of("server.stopped", subject(node)).with(new JsonObject()))
                .compose(said -> keep());
    }

    static String subject(Node node) {
        return "server/" + node.id();
    }
}
