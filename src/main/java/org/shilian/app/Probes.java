package org.shilian.app;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.shilian.http.Call;
import org.shilian.http.Mount;
import org.shilian.http.Reply;

/** What machines ask of a server: whether it lives, whether it can work, and its meters. */
final class Probes {
    private static final String METRICS_FORM = "text/plain; version=0.0.4; charset=utf-8";

    private final Health health;
    private final Metrics metrics;

    Probes(Health health, Metrics metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    List<Mount> mounts() {
        return List.of(
                Mount.open("/health/live", this::live),
                Mount.open("/health/ready", this::ready),
                Mount.localOr("metric.view", "/metrics", this::metrics));
    }

    /** An answer at all is the answer. */
    private Future<Reply> live(Call call) {
        return Future.succeededFuture(Reply.ok(new JsonObject().put("status", "up")));
    }

    private Future<Reply> ready(Call call) {
        return health.ready()
                .map(report -> Reply.of(
                        report.up() ? 200 : 503,
                        "application/json",
                        report.json().toBuffer()));
    }

    private Future<Reply> metrics(Call call) {
        return Future.succeededFuture(Reply.bytes(METRICS_FORM, Buffer.buffer(metrics.text())));
    }
}
