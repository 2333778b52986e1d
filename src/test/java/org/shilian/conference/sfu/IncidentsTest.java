package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.Connectivity;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.LineQuality;
import org.shilian.conference.SlotMap;

class IncidentsTest {
    @Test
    void aConferenceThatThrowsStopsNoOther() {
        Vertx vertx = Vertx.vertx();
        EmbeddedBridge bridge = new EmbeddedBridge(
                vertx, new BridgeAddresses(List.of(InetAddress.getLoopbackAddress()), List.of(), 0), Clock.systemUTC());
        Throwing listener = new Throwing();
        bridge.listen(listener);
        await(bridge.start());
        await(bridge.allocate("bad"));
        await(bridge.add("bad", EndpointPlan.sending("one")));
        await(bridge.allocate("good"));
        await(bridge.add("good", EndpointPlan.sending("one")));
        await(listener.good.future());
        await(listener.bad.future());
        await(bridge.add("good", EndpointPlan.sending("two")));
        await(listener.two.future());
        assertThat(bridge.incidents().count(Incidents.Kind.ROOM)).isPositive();
        await(bridge.stop());
        await(vertx.close());
    }

    @Test
    void countsWhatItMetAndGoesOn() {
        Incidents incidents = new Incidents();
        for (int i = 0; i < 3; i++) {
            incidents.guard(Incidents.Kind.SOCKETS, () -> {
                throw new IllegalStateException("a fault of ours");
            });
        }
        incidents.guard(Incidents.Kind.ROOM, () -> {});
        assertThat(incidents.count(Incidents.Kind.SOCKETS)).isEqualTo(3);
        assertThat(incidents.count(Incidents.Kind.ROOM)).isZero();
    }

    /** Throws at whatever is told of the bad conference. */
    private static final class Throwing implements BridgeListener {
        private final Promise<Void> bad = Promise.promise();
        private final Promise<Void> good = Promise.promise();
        private final Promise<Void> two = Promise.promise();

        private void told(String conference, String endpoint) {
            if (conference.equals("bad")) {
                bad.tryComplete();
                throw new IllegalStateException("nobody listens well");
            }
            (endpoint.equals("two") ? two : good).tryComplete();
        }

        @Override
        public void onSlots(String conference, String endpoint, SlotMap slots) {
            told(conference, endpoint);
        }

        @Override
        public void onWanted(String conference, String endpoint, int camera, int screen) {
            told(conference, endpoint);
        }

        @Override
        public void onSpeaker(String conference, @Nullable String endpoint) {
            told(conference, "one");
        }

        @Override
        public void onConnectivity(String conference, String endpoint, Connectivity connectivity) {
            told(conference, endpoint);
        }

        @Override
        public void onQuality(String conference, String endpoint, LineQuality quality) {
            told(conference, endpoint);
        }

        @Override
        public void onLost(String conference) {
            told(conference, "one");
        }
    }
}
