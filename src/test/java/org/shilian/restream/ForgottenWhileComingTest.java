package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.Await;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayState.Status;

/** A viewer that has found its stream's relay just when that is given up: it gets another one. */
class ForgottenWhileComingTest {
    private static final StreamId CAM = new StreamId("cam");
    private static final Source SOURCE = Source.of("test:");

    private final Vertx vertx = Vertx.vertx();
    private final InterruptedReadings readings = new InterruptedReadings();
    private final Relays relays = new Relays(
            vertx, readings, RelayHouse.quick(), Clock.systemUTC(), new RelayMeters(new SimpleMeterRegistry()));

    @AfterEach
    void close() {
        Await.await(vertx.close());
    }

    @Test
    void itIsNotLeftStanding() throws InterruptedException {
        RecordingViewer viewer = new RecordingViewer();
        Thread coming = new Thread(() -> relays.watch(CAM, SOURCE, viewer), "coming");
        readings.atFirst = () -> {
            coming.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> coming.getState() == Thread.State.BLOCKED);
            var unused = relays.forget(CAM);
        };
        Await.await(relays.watch(CAM, SOURCE, new RecordingViewer()));
        coming.join();

        assertThat(readings.sinks).hasSize(2);
        readings.sinks.get(1).ended(Reason.REFUSED);
        assertThat(viewer.awaitReason()).isEqualTo(Reason.REFUSED);
        assertThat(relays.state(CAM).status()).isEqualTo(Status.OFFLINE);
    }

    /** Sources that never show anything; while the first is being opened, under its relay's monitor, something happens. */
    private static final class InterruptedReadings implements Readings {
        private final List<Sink> sinks = new CopyOnWriteArrayList<>();
        private Runnable atFirst = () -> {};

        @Override
        public Reading open(StreamId id, Source source, Sink sink, long at) {
            sinks.add(sink);
            if (sinks.size() == 1) {
                atFirst.run();
            }
            return new Reading() {
                @Override
                public void demand(Set<Rendition> watched) {
                    assertThat(watched).isNotNull();
                }

                @Override
                public void stop() {
                    sink.ended(Reason.SOURCE_ENDED);
                }
            };
        }

        @Override
        public BufferedImage still(Live live, Fragment key, int width) {
            throw new UnsupportedOperationException("these sources have no pictures");
        }
    }
}
