package org.shilian.restream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.TestClock;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayState.Status;
import org.slf4j.LoggerFactory;

/** One warning for each outage that lasts, and its length at its end. */
class OutagesTest {
    private static final StreamId CAMERA = new StreamId("0192");

    private final Vertx vertx = Vertx.vertx();
    private final TestClock clock = new TestClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Outages outages = new Outages(Duration.ofSeconds(30), clock, registry, vertx);
    private final Logger logger = (Logger) LoggerFactory.getLogger(Outages.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    OutagesTest() {
        said.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(said);
    }

    @AfterEach
    void close() {
        logger.detachAppender(said);
        logger.setLevel(null);
        await(vertx.close());
    }

    private void is(Status status, @Nullable Reason reason) {
        outages.heard(CAMERA, new RelayState(status, reason, clock.instant(), 0));
    }

    private void pass(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        outages.look();
    }

    private List<String> said() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void isToldOnceAndWithItsLengthWhenItIsOver() {
        is(Status.CONNECTING, null);
        pass(60);
        is(Status.OFFLINE, Reason.NO_PACKETS);
        pass(20);
        is(Status.CONNECTING, Reason.NO_PACKETS);
        is(Status.OFFLINE, Reason.NO_KEY_FRAME);
        pass(10);
        pass(10);
        assertThat(registry.get("shilian.relay.stalled").gauge().value()).isEqualTo(1);
        is(Status.LIVE, null);
        assertThat(said())
                .containsExactly(
                        "camera 0192 gives no pictures since 2026-11-02T08:01:00Z: no-key-frame",
                        "camera 0192 gives pictures again after 40 s");
        assertThat(registry.get("shilian.relay.stalled").gauge().value()).isZero();
        assertThat(registry.get("shilian.relay.outage").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(40);
    }

    @Test
    void isNotToldWhenItIsShort() {
        is(Status.OFFLINE, Reason.NO_ANSWER);
        pass(29);
        is(Status.LIVE, null);
        pass(60);
        assertThat(said()).isEmpty();
    }
}
