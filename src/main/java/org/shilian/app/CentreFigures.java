package org.shilian.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.camera.Cameras;
import org.shilian.conference.BridgeState;
import org.shilian.conference.ConferenceBridge;
import org.shilian.http.Server;
import org.shilian.store.StoreConfig;

/** How the centre is, for people: what the checks found, and the figures around them. What can't be learned is null. */
final class CentreFigures {
    private final Vertx vertx;
    private final Clock clock;
    private final Health health;
    private final CentreStore store;
    private final Path data;
    private final StoreConfig database;
    private final Cameras cameras;
    private final ConferenceBridge bridge;
    private final Instant since;

    CentreFigures(
            Vertx vertx,
            Clock clock,
            Health health,
            CentreStore store,
            Path data,
            StoreConfig database,
            Cameras cameras,
            ConferenceBridge bridge) {
        this.vertx = vertx;
        this.clock = clock;
        this.health = health;
        this.store = store;
        this.data = data;
        this.database = database;
        this.cameras = cameras;
        this.bridge = bridge;
        this.since = clock.instant();
    }

    Future<JsonObject> json() {
        Future<JsonObject> kept = store.figures().map(this::database).otherwise(away());
        Future<JsonObject> disk = vertx.executeBlocking(this::disk, false).otherwise(new JsonObject());
        Future<@Nullable JsonArray> bridges = bridge.bridges()
                .<@Nullable JsonArray>map(CentreFigures::bridges)
                .otherwise((JsonArray) null);
        return health.ready()
                .compose(report -> Future.all(kept, disk, bridges)
                        .map(all -> report.json()
                                .put("time", clock.instant())
                                .put("server", server())
                                .put("database", kept.result())
                                .put("disk", disk.result())
                                .put("cameras", new JsonObject(new HashMap<>(cameras.byState())))
                                .put("bridges", bridges.result())));
    }

    private static JsonArray bridges(List<BridgeState> states) {
        JsonArray array = new JsonArray();
        for (BridgeState state : states) {
            array.add(new JsonObject()
                    .put("name", state.name())
                    .put("up", state.up())
                    .put("conferences", state.conferences())
                    .put("endpoints", state.endpoints()));
        }
        return array;
    }

    private JsonObject server() {
        return new JsonObject()
                .put("version", CommandCentre.VERSION)
                .put("build", Server.build())
                .put("java", Runtime.version().toString())
                .put("since", since);
    }

    private JsonObject database(CentreStore.Figures figures) {
        return away().put("bytes", figures.bytes())
                .put("version", figures.version())
                .put("events", figures.events());
    }

    private JsonObject away() {
        return new JsonObject()
                .put("embedded", database.embedded())
                .putNull("bytes")
                .putNull("version")
                .putNull("events");
    }

    private JsonObject disk() throws java.io.IOException {
        FileStore disk = Files.getFileStore(data);
        return new JsonObject()
                .put("folder", data.toString())
                .put("free", disk.getUsableSpace())
                .put("total", disk.getTotalSpace());
    }
}
