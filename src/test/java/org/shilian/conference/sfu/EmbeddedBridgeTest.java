package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.conference.ConferenceBridge;
import org.shilian.conference.ConferenceBridgeContract;
import org.shilian.conference.EndpointPlan;

class EmbeddedBridgeTest extends ConferenceBridgeContract {
    private static final BridgeAddresses ADDRESSES =
            new BridgeAddresses(List.of(InetAddress.getLoopbackAddress()), List.of(), 0);

    private final Vertx vertx = Vertx.vertx();
    private final EmbeddedBridge bridge = new EmbeddedBridge(vertx, ADDRESSES, Clock.systemUTC());

    @Override
    protected ConferenceBridge bridge() {
        await(bridge.start());
        return bridge;
    }

    @Test
    void neitherReadinessNorStoppingWaitsForTheWarmUp() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> released = new CompletableFuture<>();
        EmbeddedBridge cold = new EmbeddedBridge(vertx, ADDRESSES, Clock.systemUTC(), () -> {
            begun.countDown();
            released.join();
        });
        await(cold.start());
        assertThat(cold.port()).isPositive();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        await(cold.stop());
        released.complete(null);
    }

    @Test
    void aWarmUpThatFailsIsCountedAndNoMore() {
        EmbeddedBridge cold = new EmbeddedBridge(vertx, ADDRESSES, Clock.systemUTC(), () -> {
            throw new IllegalStateException("no cipher");
        });
        await(cold.start());
        Awaitility.await().until(() -> cold.incidents().count(Incidents.Kind.SECURING) == 1);
        await(cold.stop());
    }

    @Test
    void whatItCountsIsMeasured() throws IOException {
        MeterRegistry meters = new SimpleMeterRegistry();
        new BridgeMeters(bridge).bindTo(meters);
        await(bridge.allocate("second"));
        await(bridge.add("second", EndpointPlan.sending("one")));
        await(bridge.add("second", EndpointPlan.receiving("two")));
        try (DatagramSocket stranger = new DatagramSocket()) {
            stranger.send(new DatagramPacket(
                    new byte[] {(byte) 0x80, 0}, 2, InetAddress.getLoopbackAddress(), bridge.port()));
        }
        Awaitility.await().untilAsserted(() -> {
            assertThat(meters.get("shilian.bridge.endpoints").gauge().value()).isEqualTo(2);
            assertThat(meters.get("shilian.bridge.conferences").gauge().value()).isEqualTo(2);
            assertThat(meters.get("shilian.bridge.packets.in").functionCounter().count())
                    .isEqualTo(1);
            assertThat(meters.get("shilian.bridge.drops")
                            .tag("reason", "stranger")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
        });
    }

    @AfterEach
    void close() {
        await(bridge.stop());
        await(vertx.close());
    }
}
