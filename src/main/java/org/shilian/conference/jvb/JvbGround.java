package org.shilian.conference.jvb;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;
import org.shilian.conference.BridgeFault;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.sfu.sdp.LocalTransport;
import org.shilian.conference.sfu.sdp.Offer;

/**
 * What all conferences on videobridges share.
 *
 * @param bridges the one to take for a new meeting; empty where there is none
 */
record JvbGround(Vertx vertx, WebSocketClient sockets, SecureRandom random, Supplier<Optional<ColibriClient>> bridges) {
    ColibriClient choose() {
        return bridges.get()
                .orElseThrow(() -> new BridgeFault(BridgeFault.Kind.UNAVAILABLE, "no bridge takes conferences now"));
    }

    /** The name of a new endpoint: no word of whose it is gets to the bridge. */
    String endpoint() {
        return "e" + Long.toUnsignedString(random.nextLong(), 36);
    }

    Channel channel(String address, Channel.Listener listener) {
        return new Channel(vertx, sockets, address, listener);
    }

    /** The bridge does checks of its own, so its side of ICE is no lite one. */
    Offer offer(EndpointPlan plan, Transport transport) {
        return Offer.of(
                random.nextLong(Long.MAX_VALUE),
                new LocalTransport(
                        transport.ufrag(),
                        transport.password(),
                        transport.fingerprint(),
                        transport.candidates(),
                        false),
                plan.sends(),
                plan.audioSlots(),
                plan.videoSlots());
    }
}
