package org.shilian.conference.sfu;

import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.BridgeFault;
import org.shilian.conference.BridgeFault.Kind;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.BridgeOffer;
import org.shilian.conference.BridgeState;
import org.shilian.conference.ConferenceBridge;
import org.shilian.conference.Constraints;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.LineStats;
import org.shilian.conference.Sources;
import org.shilian.conference.sfu.dtls.DtlsIdentity;
import org.shilian.conference.sfu.dtls.DtlsLimits;
import org.shilian.conference.sfu.dtls.DtlsServer;
import org.shilian.conference.sfu.ice.IceAgents;
import org.shilian.conference.sfu.ice.IceTimes;
import org.shilian.conference.sfu.ice.Verdict;
import org.shilian.conference.sfu.net.Drop;
import org.shilian.conference.sfu.net.MediaSocket;
import org.shilian.conference.sfu.net.Traffic;
import org.shilian.conference.sfu.sdp.Answer;
import org.shilian.conference.sfu.sdp.AnswerOutcome;
import org.shilian.conference.sfu.srtp.SrtpSession;

/**
 * The bridge that needs nothing installed: one port for UDP and TCP, one event loop. It is listened to and started
 * before it is asked for anything; stopped, it forgets all conferences.
 */
public final class EmbeddedBridge implements ConferenceBridge {
    private static final long TICK_MILLIS = 10;

    private final MediaLoop loop;
    private final Runnable warmUp;
    private final BridgeAddresses addresses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Incidents incidents = new Incidents();
    private final IceAgents agents = new IceAgents(IceTimes.defaults());
    private final DtlsServer security;
    private final Map<String, Room> rooms = new HashMap<>();
    private @Nullable BridgeListener listener;
    private volatile @Nullable MediaSocket socket;
    private volatile int conferences;
    private volatile int endpoints;
    private @Nullable ScheduledFuture<?> ticking;
    private @Nullable Offers offers;

    public EmbeddedBridge(Vertx vertx, BridgeAddresses addresses, Clock clock) {
        this(vertx, addresses, clock, SrtpSession::warmUp);
    }

    /** @param warmUp what is done aside once the port is open, so that the first page need not wait for it */
    EmbeddedBridge(Vertx vertx, BridgeAddresses addresses, Clock clock, Runnable warmUp) {
        this.loop = new MediaLoop(vertx);
        this.warmUp = warmUp;
        this.addresses = addresses;
        this.clock = clock;
        this.security = new DtlsServer(DtlsIdentity.create(clock), DtlsLimits.defaults());
    }

    /** Opens the port; fails with a sentence when it can't be had. */
    public Future<Void> start() {
        return loop.ask(() -> MediaSocket.open(loop.loop(), addresses.local(), addresses.port(), agents)
                .onSuccess(opened -> {
                    socket = opened;
                    offers = new Offers(addresses, opened.port(), security.fingerprint(), random);
                    ticking = loop.loop()
                            .scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
                    warmUpAside();
                })
                .mapEmpty());
    }

    /** Neither readiness nor the end of the process waits for it. */
    private void warmUpAside() {
        Thread aside = new Thread(() -> incidents.guard(Incidents.Kind.SECURING, warmUp), "srtp-warm-up");
        aside.setDaemon(true);
        aside.start();
    }

    public Future<Void> stop() {
        return loop.ask(() -> {
            if (ticking != null) {
                ticking.cancel(false);
            }
            rooms.values().forEach(room -> List.copyOf(room.endpoints()).forEach(Endpoint::close));
            rooms.clear();
            security.close();
            MediaSocket opened = socket;
            return opened == null ? Future.succeededFuture() : opened.close();
        });
    }

    /** The port in use, once started; 0 before. */
    public int port() {
        MediaSocket opened = socket;
        return opened == null ? 0 : opened.port();
    }

    @Override
    public void listen(BridgeListener listener) {
        this.listener = listener;
    }

    @Override
    public Future<Void> allocate(String conference) {
        return loop.ask(() -> {
            rooms.computeIfAbsent(conference, id -> new Room(id, listening(), clock, incidents));
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<BridgeOffer> add(String conference, EndpointPlan plan) {
        return in(conference, room -> {
            Offers made = offers;
            if (made == null) {
                return Future.failedFuture(new BridgeFault(Kind.UNAVAILABLE, "the bridge is not started"));
            }
            Endpoint former = room.find(plan.id());
            if (former != null) {
                put(room, former);
            }
            String bridge = "e" + Long.toUnsignedString(random.nextLong(), 36);
            Endpoint endpoint = new Endpoint(
                    plan, bridge, room, new Endpoint.Ground(agents, security, this::later, listening(), random));
            endpoint.time(System.nanoTime());
            room.enter(endpoint);
            return Future.succeededFuture(
                    new BridgeOffer(bridge, made.to(endpoint).text()));
        });
    }

    @Override
    public Future<Void> answer(String conference, String endpoint, String bridge, String sdp) {
        return at(conference, endpoint, (room, found) -> {
            if (!found.bridge().equals(bridge)) {
                throw new BridgeFault(Kind.ENDPOINT_GONE, "an answer to an offer that was replaced");
            }
            AnswerOutcome outcome = Answer.parse(sdp, found.offer());
            if (outcome instanceof AnswerOutcome.Refused refused) {
                throw new BridgeFault(Kind.ANSWER_REFUSED, refused.refusal() + " " + refused.where());
            }
            found.answered((Answer) outcome);
        });
    }

    @Override
    public Future<Void> sources(String conference, String endpoint, Sources sources) {
        return at(conference, endpoint, (room, found) -> {
            found.uplink().announce(sources);
            room.changed();
        });
    }

    @Override
    public Future<Void> constrain(String conference, String endpoint, Constraints constraints) {
        return at(conference, endpoint, (room, found) -> {
            found.downlink().constrain(constraints.heights(), constraints.want());
            room.changed();
        });
    }

    @Override
    public Future<Void> mute(String conference, String endpoint, boolean audio, boolean video) {
        return at(conference, endpoint, (room, found) -> room.mute(found, audio, video));
    }

    @Override
    public Future<Void> spotlight(String conference, @Nullable String endpoint) {
        return in(conference, room -> {
            room.spotlight(endpoint == null ? null : room.find(endpoint));
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<Void> caucus(String conference, Set<String> endpoints) {
        return in(conference, room -> {
            room.caucus(endpoints);
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<Void> remove(String conference, String endpoint) {
        return loop.ask(() -> {
            Room room = rooms.get(conference);
            Endpoint found = room == null ? null : room.find(endpoint);
            if (room != null && found != null) {
                put(room, found);
            }
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<Void> expire(String conference) {
        return loop.ask(() -> {
            Room room = rooms.remove(conference);
            if (room != null) {
                List.copyOf(room.endpoints()).forEach(Endpoint::close);
            }
            return Future.succeededFuture();
        });
    }

    @Override
    public Future<List<LineStats>> stats(String conference) {
        return in(
                conference,
                room -> Future.succeededFuture(
                        room.endpoints().stream().map(Endpoint::stats).toList()));
    }

    /** How often the media loop met a fault of ours and went on. */
    Incidents incidents() {
        return incidents;
    }

    /** How many conferences there were at the last tick; from any thread, as all that is counted. */
    int conferences() {
        return conferences;
    }

    /** How many endpoints all conferences had at the last tick. */
    int endpoints() {
        return endpoints;
    }

    long count(Traffic traffic) {
        MediaSocket opened = socket;
        return opened == null ? 0 : opened.count(traffic);
    }

    long count(Drop drop) {
        MediaSocket opened = socket;
        return opened == null ? 0 : opened.count(drop);
    }

    long count(Verdict verdict) {
        return agents.count(verdict);
    }

    DtlsServer security() {
        return security;
    }

    private void later(Runnable act) {
        loop.loop().execute(() -> incidents.guard(Incidents.Kind.SECURING, act));
    }

    @Override
    public Future<List<BridgeState>> bridges() {
        return loop.ask(() -> {
            int endpoints = rooms.values().stream()
                    .mapToInt(room -> room.endpoints().size())
                    .sum();
            return Future.succeededFuture(
                    List.of(new BridgeState("embedded", socket != null, rooms.size(), endpoints)));
        });
    }

    private static void put(Room room, Endpoint out) {
        out.close();
        room.leave(out);
    }

    private void tick() {
        long now = System.nanoTime();
        long wall = clock.millis();
        MediaSocket opened = socket;
        incidents.guard(Incidents.Kind.REACHING, () -> agents.tick(now / 1_000_000));
        if (opened != null) {
            incidents.guard(Incidents.Kind.SOCKETS, () -> opened.tick(now / 1_000_000));
        }
        int present = 0;
        for (Room room : rooms.values()) {
            present += room.endpoints().size();
            incidents.guard(Incidents.Kind.ROOM, () -> room.tick(now, wall));
        }
        conferences = rooms.size();
        endpoints = present;
    }

    private BridgeListener listening() {
        if (listener == null) {
            throw new IllegalStateException("nobody listens to the bridge");
        }
        return listener;
    }

    private <T> Future<T> in(String conference, Function<Room, Future<T>> act) {
        return loop.ask(() -> {
            Room room = rooms.get(conference);
            return room == null
                    ? Future.failedFuture(new BridgeFault(Kind.CONFERENCE_GONE, conference))
                    : act.apply(room);
        });
    }

    private interface AtEndpoint {
        void act(Room room, Endpoint endpoint);
    }

    private Future<Void> at(String conference, String endpoint, AtEndpoint act) {
        return in(conference, room -> {
            Endpoint found = room.find(endpoint);
            if (found == null) {
                return Future.failedFuture(new BridgeFault(Kind.ENDPOINT_GONE, endpoint));
            }
            act.act(room, found);
            return Future.succeededFuture();
        });
    }
}
