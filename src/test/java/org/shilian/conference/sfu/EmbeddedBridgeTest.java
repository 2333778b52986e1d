package org.shilian.conference.sfu;

import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.shilian.conference.ConferenceBridge;
import org.shilian.conference.ConferenceBridgeContract;

class EmbeddedBridgeTest extends ConferenceBridgeContract {
    private final Vertx vertx = Vertx.vertx();
    private final EmbeddedBridge bridge = new EmbeddedBridge(
            vertx, new BridgeAddresses(List.of(InetAddress.getLoopbackAddress()), List.of(), 0), Clock.systemUTC());

    @Override
    protected ConferenceBridge bridge() {
        await(bridge.start());
        return bridge;
    }

    @AfterEach
    void close() {
        await(bridge.stop());
        await(vertx.close());
    }
}
