package org.shilian.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An endpoint of the bridge without media. */
final class FakeEndpoint {
    final EndpointPlan plan;
    final String bridge;
    final Map<String, Integer> heights = new HashMap<>();
    List<Constraints.Wish> want = List.of();
    Sources sources = Sources.NONE;
    boolean answered;
    boolean audioOff;
    boolean videoOff;
    SlotMap told = SlotMap.EMPTY;
    int toldCamera = -1;
    int toldScreen = -1;

    FakeEndpoint(EndpointPlan plan, String bridge) {
        this.plan = plan;
        this.bridge = bridge;
    }

    BridgeOffer offer() {
        StringBuilder sdp = new StringBuilder("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=ice-lite\r\n");
        if (plan.sends()) {
            section(sdp, "audio", "m0", "recvonly");
            section(sdp, "video", "m1", "recvonly");
            section(sdp, "video", "m2", "recvonly");
        }
        for (int slot = 0; slot < plan.audioSlots(); slot++) {
            section(sdp, "audio", "a" + slot, "sendonly");
        }
        for (int slot = 0; slot < plan.videoSlots(); slot++) {
            section(sdp, "video", "v" + slot, "sendonly");
        }
        return new BridgeOffer(bridge, sdp.toString());
    }

    private static void section(StringBuilder sdp, String kind, String mid, String direction) {
        sdp.append("m=%s 9 UDP/TLS/RTP/SAVPF %d\r\n".formatted(kind, kind.equals("audio") ? 111 : 100))
                .append("c=IN IP4 0.0.0.0\r\na=ice-ufrag:fake\r\na=ice-pwd:fakefakefakefakefakefake\r\n")
                .append("a=fingerprint:sha-256 00:11\r\na=setup:actpass\r\na=rtcp-mux\r\n")
                .append("a=mid:%s\r\na=%s\r\n".formatted(mid, direction));
    }

    void answered(String value, String sdp) {
        if (!value.equals(bridge)) {
            throw new BridgeFault(BridgeFault.Kind.ENDPOINT_GONE, "an answer to another offer");
        }
        long sections =
                offer().sdp().lines().filter(line -> line.startsWith("m=")).count();
        if (sdp.lines().filter(line -> line.startsWith("m=")).count() != sections) {
            throw new BridgeFault(BridgeFault.Kind.ANSWER_REFUSED, "not the sections of the offer");
        }
        answered = true;
    }

    void constrain(Constraints constraints) {
        heights.putAll(constraints.heights());
        want = constraints.want();
    }
}
