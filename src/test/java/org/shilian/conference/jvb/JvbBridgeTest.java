package org.shilian.conference.jvb;

import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.shilian.conference.ConferenceBridge;
import org.shilian.conference.ConferenceBridgeContract;

/** The rules of all bridges, as far as they show in signalling, on a videobridge without media. */
class JvbBridgeTest extends ConferenceBridgeContract {
    private final Vertx vertx = Vertx.vertx();

    @Override
    protected ConferenceBridge bridge() {
        FakeJvb jvb = new FakeJvb(vertx);
        ColibriClient client = new ColibriClient(vertx.createHttpClient(), jvb.address(), Duration.ofSeconds(10));
        return new JvbBridge(vertx, () -> Optional.of(client));
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }
}
