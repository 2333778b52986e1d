package org.shilian.conference.sfu;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.Connectivity;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.LineQuality;
import org.shilian.conference.LineStats;
import org.shilian.conference.sfu.dtls.DtlsFailure;
import org.shilian.conference.sfu.dtls.DtlsHandshake;
import org.shilian.conference.sfu.dtls.DtlsListener;
import org.shilian.conference.sfu.dtls.DtlsServer;
import org.shilian.conference.sfu.dtls.Fingerprint;
import org.shilian.conference.sfu.ice.IceAgents;
import org.shilian.conference.sfu.ice.IceListener;
import org.shilian.conference.sfu.ice.IceLite;
import org.shilian.conference.sfu.net.Path;
import org.shilian.conference.sfu.net.PathOwner;
import org.shilian.conference.sfu.net.Protocol;
import org.shilian.conference.sfu.rtp.NtpTime;
import org.shilian.conference.sfu.rtp.RtpPacket;
import org.shilian.conference.sfu.sdp.Answer;
import org.shilian.conference.sfu.sdp.Offer;
import org.shilian.conference.sfu.srtp.SrtpKeys;
import org.shilian.conference.sfu.srtp.SrtpOutcome;
import org.shilian.conference.sfu.srtp.SrtpSession;

/** One page's media: its way in and out, its keys, what it sends and what it is sent. For the media loop alone. */
final class Endpoint implements PathOwner, IceListener, DtlsListener, Wire {
    private static final long CONNECTS = 20_000_000_000L;

    private final EndpointPlan plan;
    private final String bridge;
    private final Room room;
    private final BridgeListener listener;
    private final DtlsServer security;
    private final Executor loop;
    private final IceLite ice;
    private final Downlink downlink;
    private final Uplink uplink = new Uplink(this);
    private final ControlIn control;
    private final ControlOut reports;
    private final LineJudge judge = new LineJudge();
    private final RtpPacket packet = new RtpPacket();
    private @Nullable Offer offer;
    private @Nullable List<Fingerprint> fingerprints;
    private @Nullable DtlsHandshake handshake;
    private @Nullable SrtpSession keys;
    private @Nullable Path latest;
    private long answeredAt = Long.MAX_VALUE;
    private boolean told;
    private boolean over;
    private long now;

    /** What all endpoints of the bridge share. */
    record Ground(
            IceAgents agents, DtlsServer security, Executor loop, BridgeListener listener, RandomGenerator random) {}

    /** @param bridge what the page knows this connection by */
    Endpoint(EndpointPlan plan, String bridge, Room room, Ground ground) {
        this.plan = plan;
        this.bridge = bridge;
        this.room = room;
        this.listener = ground.listener();
        this.security = ground.security();
        this.loop = ground.loop();
        this.ice = ground.agents().create(this, this);
        this.downlink = new Downlink(plan, ground.random(), this);
        this.control = new ControlIn(downlink);
        this.reports = new ControlOut(this, this, ground.random().nextInt(1, Integer.MAX_VALUE));
    }

    String id() {
        return plan.id();
    }

    String bridge() {
        return bridge;
    }

    EndpointPlan plan() {
        return plan;
    }

    /** What the page was offered; it stays the same as long as the endpoint. */
    Offer offer() {
        return Objects.requireNonNull(offer, "offered before it is answered");
    }

    void offered(Offer made) {
        offer = made;
    }

    IceLite ice() {
        return ice;
    }

    Uplink uplink() {
        return uplink;
    }

    Downlink downlink() {
        return downlink;
    }

    ControlIn control() {
        return control;
    }

    boolean connected() {
        return keys != null && ice.selected() != null;
    }

    /** Whether the way to its page was lost, or never found. */
    boolean unreached() {
        return over;
    }

    /** The page answered. */
    void answered(Answer answer) {
        ice.remote(answer.ufrag());
        answeredAt = now;
        if (plan.sends() && uplink.tracks().isEmpty()) {
            uplink.open(Math.max(1, answer.sections().get(1).rids().size()));
        }
        fingerprints = answer.fingerprints().stream()
                .map(one -> Fingerprint.parse(one.algorithm() + " " + one.digits()))
                .filter(one -> one != null)
                .toList();
        if (handshake != null) {
            handshake.expect(fingerprints);
        }
        tell();
    }

    /** Lets go of paths and keys; nothing comes or goes any more. */
    void close() {
        over = true;
        keys = null;
        if (handshake != null) {
            handshake.close();
        }
        ice.close();
    }

    /** Time goes on. */
    void time(long nanos) {
        now = nanos;
    }

    void tick(long wallMillis) {
        if (connected()) {
            reports.tick(now, wallMillis);
            LineQuality quality = judge.due(now) ? judge.judge(stats(), downlink.lacks(), now) : null;
            if (quality != null) {
                listener.onQuality(room.id(), id(), quality);
            }
        } else if (!told && answeredAt != Long.MAX_VALUE && now - answeredAt > CONNECTS) {
            fail();
        }
    }

    LineStats stats() {
        Path path = ice.selected();
        return new LineStats(
                id(),
                (int) (control.roundTrip() / 1_000_000),
                uplink.lossRate(),
                downlink.bandwidth().lossRate(),
                uplink.rate().total(),
                downlink.rate().total(),
                downlink.bandwidth().heardAt() == 0 ? 0 : downlink.bandwidth().estimate(),
                path != null && path.protocol() == Protocol.TCP);
    }

    @Override
    public void dtls(Path path, byte[] data, int offset, int length) {
        latest = path;
        if (handshake == null) {
            handshake = security.open(path.remote().getAddress(), this);
            if (fingerprints != null) {
                handshake.expect(fingerprints);
            }
        }
        handshake.receive(data, offset, length);
    }

    @Override
    public void rtp(Path path, byte[] data, int offset, int length) {
        SrtpSession session = keys;
        now = System.nanoTime();
        if (session != null
                && session.unprotectMedia(data, offset, length) == SrtpOutcome.OK
                && packet.wrap(data, offset, session.length())) {
            uplink.take(packet, now, room);
        }
    }

    @Override
    public void rtcp(Path path, byte[] data, int offset, int length) {
        SrtpSession session = keys;
        now = System.nanoTime();
        if (session != null && session.unprotectControl(data, offset, length) == SrtpOutcome.OK) {
            control.take(data, offset, session.length(), now, NtpTime.middle(room.ntp()));
        }
    }

    @Override
    public void closed(Path path) {
        ice.closed(path);
    }

    @Override
    public boolean media(RtpPacket out) {
        SrtpSession session = keys;
        Path path = ice.selected();
        return session != null
                && path != null
                && session.protectMedia(out.bytes(), out.offset(), out.length()) == SrtpOutcome.OK
                && path.send(out.bytes(), out.offset(), session.length());
    }

    @Override
    public boolean control(byte[] bytes, int offset, int length) {
        SrtpSession session = keys;
        Path path = ice.selected();
        return session != null
                && path != null
                && session.protectControl(bytes, offset, length) == SrtpOutcome.OK
                && path.send(bytes, offset, session.length());
    }

    /** A datagram of the handshake, by the path in use, or by the one that the last came by. */
    @Override
    public void send(byte[] datagram) {
        loop.execute(() -> {
            Path path = ice.selected() == null ? latest : ice.selected();
            if (path != null && !over) {
                path.send(datagram, 0, datagram.length);
            }
        });
    }

    @Override
    public void secured(SrtpKeys agreed) {
        loop.execute(() -> {
            if (!over) {
                keys = SrtpSession.ofServer(agreed);
                tell();
            }
        });
    }

    @Override
    public void failed(DtlsFailure failure) {
        loop.execute(this::fail);
    }

    @Override
    public void ended() {
        loop.execute(this::fail);
    }

    @Override
    public void connected(Path path) {
        tell();
    }

    @Override
    public void switched(Path from, Path to) {}

    @Override
    public void silent(long seconds) {
        tell(Connectivity.SILENT);
    }

    @Override
    public void heard() {
        tell(Connectivity.CONNECTED);
    }

    @Override
    public void lost() {
        fail();
    }

    /** Answered, reached and with keys: all three come in any order. */
    private void tell() {
        if (!told && fingerprints != null && connected()) {
            told = true;
            tell(Connectivity.CONNECTED);
            room.changed();
        }
    }

    /** There is no way to this page, or no longer; said once. */
    private void fail() {
        tell(Connectivity.FAILED);
        over = true;
        keys = null;
        room.lost(this);
    }

    private void tell(Connectivity connectivity) {
        if (!over) {
            listener.onConnectivity(room.id(), id(), connectivity);
        }
    }
}
