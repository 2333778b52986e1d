package org.shilian.conference.jvb;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.Connectivity;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.SlotMap;
import org.shilian.conference.Sources;
import org.shilian.conference.sfu.sdp.Offer;

/** One page's media on a videobridge, as we know it. Belongs to the bridge's context. */
final class JvbEndpoint {
    final EndpointPlan plan;
    /** What it is called on the bridge, and its page knows the connection by; never used twice. */
    final String id;

    final Meeting meeting;
    final Offer offer;
    final Channel channel;
    final Carried carried;
    final Demand demand;
    Sources sources = Sources.NONE;
    boolean audioOff;
    boolean videoOff;
    SlotMap told = SlotMap.EMPTY;
    Connectivity connectivity = Connectivity.CONNECTED;
    int wantedCamera = -1;
    int wantedScreen = -1;
    private @Nullable JsonObject demanded;

    JvbEndpoint(EndpointPlan plan, String id, Meeting meeting, Offer offer, Channel channel) {
        this.plan = plan;
        this.id = id;
        this.meeting = meeting;
        this.offer = offer;
        this.channel = channel;
        this.carried = new Carried(plan);
        this.demand = new Demand(plan.videoSlots());
    }

    String seat() {
        return plan.id();
    }

    /** Whether it sends that source, and may. */
    boolean gives(SourceName.Kind kind) {
        return switch (kind) {
            case MICROPHONE -> !audioOff && !sources.audio().isEmpty();
            case CAMERA -> !videoOff && !sources.video().isEmpty();
            case SCREEN -> !videoOff && !sources.screen().isEmpty();
        };
    }

    /** Says it on the channel, unless it was the last that was said. */
    void demand(JsonObject message) {
        if (!message.equals(demanded)) {
            demanded = message;
            channel.say(message);
        }
    }

    /** What was said on a channel that has closed is said again. */
    void demandAnew() {
        demanded = null;
    }
}
