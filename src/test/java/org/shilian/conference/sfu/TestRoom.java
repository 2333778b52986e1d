package org.shilian.conference.sfu;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.Connectivity;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.LineQuality;
import org.shilian.conference.SlotMap;
import org.shilian.conference.sfu.dtls.DtlsIdentity;
import org.shilian.conference.sfu.dtls.DtlsLimits;
import org.shilian.conference.sfu.dtls.DtlsServer;
import org.shilian.conference.sfu.ice.IceAgents;
import org.shilian.conference.sfu.ice.IceTimes;

/** A room of the bridge without sockets and without a loop: all happens in the test's thread. */
final class TestRoom implements BridgeListener, AutoCloseable {
    final Map<String, SlotMap> slots = new HashMap<>();
    final List<Connectivity> connectivity = new ArrayList<>();
    final List<String> speakers = new ArrayList<>();
    final Incidents incidents = new Incidents();
    final Room room = new Room("room", this, Clock.systemUTC(), incidents);
    final IceAgents agents = new IceAgents(IceTimes.defaults());
    private final DtlsServer security = new DtlsServer(DtlsIdentity.create(Clock.systemUTC()), DtlsLimits.defaults());
    private final Random random = new Random(5);

    /** A seat whose page has not answered yet. */
    FakePage seat(String id) {
        return seat(new EndpointPlan(id, true, 2, 2));
    }

    FakePage seat(EndpointPlan plan) {
        Endpoint endpoint =
                new Endpoint(plan, "bridge", room, new Endpoint.Ground(agents, security, Runnable::run, this, random));
        room.enter(endpoint);
        return new FakePage(endpoint, agents);
    }

    /** A seat whose page is there. */
    FakePage joined(String id) {
        FakePage page = seat(id);
        page.join();
        tick();
        return page;
    }

    void tick() {
        tickAfter(0);
    }

    /** A tick as it will be in so many milliseconds. */
    void tickAfter(int millis) {
        room.tick(System.nanoTime() + millis * 1_000_000L, System.currentTimeMillis() + millis);
    }

    @Override
    public void onSlots(String conference, String endpoint, SlotMap map) {
        slots.put(endpoint, map);
    }

    @Override
    public void onWanted(String conference, String endpoint, int camera, int screen) {
        // Pages of these tests send what the test says.
    }

    @Override
    public void onSpeaker(String conference, @Nullable String endpoint) {
        speakers.add(endpoint == null ? "nobody" : endpoint);
    }

    @Override
    public void onConnectivity(String conference, String endpoint, Connectivity now) {
        connectivity.add(now);
    }

    @Override
    public void onQuality(String conference, String endpoint, LineQuality quality) {
        // LineJudgeTest says how good a line is.
    }

    @Override
    public void onLost(String conference) {
        throw new AssertionError("a room is not lost");
    }

    @Override
    public void close() {
        List.copyOf(room.endpoints()).forEach(Endpoint::close);
        security.close();
    }
}
