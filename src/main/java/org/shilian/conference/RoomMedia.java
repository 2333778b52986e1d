package org.shilian.conference;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conference's dealings with its bridge: calls are made one after the other, and what stands is held against what the
 * bridge was told. Belongs to the room's context.
 */
final class RoomMedia {
    /** What the room does about it. */
    interface Consequences {
        void offer(String seat, BridgeOffer offer);

        /** The bridge does not do it now; it is tried again. */
        void troubled(String seat, BridgeFault fault);

        void end(String seat, Bye why);
    }

    private static final Logger log = LoggerFactory.getLogger(RoomMedia.class);
    private static final long FIRST_WAIT = 500;
    private static final int MOST_DOUBLINGS = 6;

    private final Vertx vertx;
    private final Context context;
    private final ConferenceBridge bridge;
    private final String conference;
    private final ConferenceConfig config;
    private final Consequences consequences;
    private final Turns turns;
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private Set<String> caucus = Set.of();
    private @Nullable String spotlight;
    private Wishes wishes = Wishes.NONE;
    private boolean over;

    /** What is to hold: who is muted, who has withdrawn, who stands in the light. */
    record Wishes(
            Set<String> audioOff,
            Set<String> videoOff,
            Set<String> caucus,
            @Nullable String spotlight) {
        static final Wishes NONE = new Wishes(Set.of(), Set.of(), Set.of(), null);
    }

    RoomMedia(
            Vertx vertx,
            Context context,
            ConferenceBridge bridge,
            String conference,
            ConferenceConfig config,
            Consequences consequences) {
        this.vertx = vertx;
        this.context = context;
        this.bridge = bridge;
        this.conference = conference;
        this.config = config;
        this.consequences = consequences;
        this.turns = new Turns(context);
    }

    Optional<Endpoint> find(String seat) {
        return Optional.ofNullable(endpoints.get(seat));
    }

    Set<String> seats() {
        return Set.copyOf(endpoints.keySet());
    }

    /** Takes the seat in, anew where it was in: its page is offered a new connection. */
    void add(String seat, boolean sends) {
        Endpoint former = endpoints.get(seat);
        Endpoint endpoint = new Endpoint(sends);
        endpoint.failures = former == null ? 0 : former.failures;
        endpoints.put(seat, endpoint);
        EndpointPlan plan = sends ? EndpointPlan.sending(seat) : EndpointPlan.receiving(seat);
        turns.then(
                () -> isCurrent(seat, endpoint)
                        ? bridge.allocate(conference).compose(done -> bridge.add(conference, plan))
                        : Future.failedFuture(new BridgeFault(BridgeFault.Kind.ENDPOINT_GONE, "given up meanwhile")),
                added -> added(seat, endpoint, added));
    }

    private boolean isCurrent(String seat, Endpoint endpoint) {
        return !over && endpoints.get(seat) == endpoint;
    }

    private void added(String seat, Endpoint endpoint, AsyncResult<BridgeOffer> added) {
        if (!isCurrent(seat, endpoint)) {
            return;
        }
        if (added.failed()) {
            addAgain(seat, endpoint, fault(added.cause()));
            return;
        }
        endpoint.offered(added.result());
        caucus = Set.of();
        spotlight = null;
        hold(wishes);
        turns.then(Future::<Void>succeededFuture, held -> {
            if (isCurrent(seat, endpoint)) {
                consequences.offer(seat, added.result());
                vertx.setTimer(config.answer().toMillis(), late -> context.runOnContext(now -> late(seat, endpoint)));
            }
        });
    }

    private void late(String seat, Endpoint endpoint) {
        if (isCurrent(seat, endpoint) && endpoint.state == Endpoint.State.OFFERED) {
            remove(seat);
            consequences.end(seat, Bye.ANSWER_MISSING);
        }
    }

    private void addAgain(String seat, Endpoint endpoint, BridgeFault fault) {
        endpoint.state = Endpoint.State.FAILED;
        long wait = FIRST_WAIT << Math.min(endpoint.failures, MOST_DOUBLINGS);
        endpoint.failures++;
        consequences.troubled(seat, fault);
        vertx.setTimer(
                wait,
                again -> context.runOnContext(now -> {
                    if (isCurrent(seat, endpoint)) {
                        add(seat, endpoint.sends);
                    }
                }));
    }

    /** The page's answer, if it is to the newest offer: one to an offer that was replaced says nothing any more. */
    void answer(String seat, String value, String sdp) {
        Endpoint endpoint = endpoints.get(seat);
        if (endpoint == null || !endpoint.isOf(value) || endpoint.state != Endpoint.State.OFFERED) {
            return;
        }
        endpoint.state = Endpoint.State.ANSWERED;
        turns.then(() -> bridge.answer(conference, seat, value, sdp), done -> settle(seat, endpoint, done));
    }

    void sources(String seat, Sources sources) {
        with(
                seat,
                endpoint -> turns.then(
                        () -> bridge.sources(conference, seat, sources), done -> settle(seat, endpoint, done)));
    }

    void constrain(String seat, Constraints constraints) {
        with(
                seat,
                endpoint -> turns.then(
                        () -> bridge.constrain(conference, seat, constraints), done -> settle(seat, endpoint, done)));
    }

    /** Acts on a seat's media. */
    private interface OnEndpoint {
        void on(Endpoint endpoint);
    }

    private void with(String seat, OnEndpoint act) {
        Endpoint endpoint = endpoints.get(seat);
        if (endpoint != null && endpoint.offer() != null) {
            act.on(endpoint);
        }
    }

    private void settle(String seat, Endpoint endpoint, AsyncResult<Void> done) {
        if (done.succeeded() || !isCurrent(seat, endpoint)) {
            return;
        }
        BridgeFault fault = fault(done.cause());
        switch (fault.kind()) {
            case ANSWER_REFUSED -> {
                log.info("the answer of a page was refused: {}", fault.getMessage());
                remove(seat);
                consequences.end(seat, Bye.ANSWER_REFUSED);
            }
            case CONFERENCE_GONE -> lost();
            case ENDPOINT_GONE -> add(seat, endpoint.sends);
            case FULL, UNAVAILABLE -> addAgain(seat, endpoint, fault);
        }
    }

    /** Tells the bridge what is different from what it was told. */
    void hold(Wishes next) {
        wishes = next;
        endpoints.forEach((seat, endpoint) -> {
            if (endpoint.offer() != null) {
                holdMute(seat, endpoint);
            }
        });
        Set<String> withdrawn = new HashSet<>(next.caucus);
        withdrawn.retainAll(endpoints.keySet());
        if (!withdrawn.equals(caucus)) {
            caucus = Set.copyOf(withdrawn);
            turns.then(() -> bridge.caucus(conference, Set.copyOf(withdrawn)), this::settleAll);
        }
        String light = next.spotlight != null && endpoints.containsKey(next.spotlight) ? next.spotlight : null;
        if (light == null ? spotlight != null : !light.equals(spotlight)) {
            spotlight = light;
            turns.then(() -> bridge.spotlight(conference, light), this::settleAll);
        }
    }

    private void holdMute(String seat, Endpoint endpoint) {
        boolean audio = wishes.audioOff.contains(seat);
        boolean video = wishes.videoOff.contains(seat);
        if (audio != endpoint.audioOff || video != endpoint.videoOff) {
            endpoint.audioOff = audio;
            endpoint.videoOff = video;
            turns.then(() -> bridge.mute(conference, seat, audio, video), done -> settle(seat, endpoint, done));
        }
    }

    private void settleAll(AsyncResult<Void> done) {
        if (done.failed() && !over) {
            log.warn("a bridge does not hold a conference to its rules; all connections are made anew", done.cause());
            BridgeFault fault = fault(done.cause());
            new HashMap<>(endpoints).forEach((seat, endpoint) -> addAgain(seat, endpoint, fault));
        }
    }

    /** The bridge knows nothing of the conference any more, or not what it should: everybody is taken in anew. */
    void lost() {
        caucus = Set.of();
        spotlight = null;
        new HashMap<>(endpoints).forEach((seat, endpoint) -> add(seat, endpoint.sends));
    }

    void remove(String seat) {
        if (endpoints.remove(seat) != null) {
            turns.then(() -> bridge.remove(conference, seat), RoomMedia::logged);
        }
    }

    void end() {
        over = true;
        endpoints.clear();
        turns.then(() -> bridge.expire(conference), RoomMedia::logged);
    }

    private static void logged(AsyncResult<Void> done) {
        if (done.failed()) {
            log.warn("a bridge was not told of an end; it notices by itself", done.cause());
        }
    }

    private static BridgeFault fault(Throwable cause) {
        if (cause instanceof BridgeFault fault) {
            return fault;
        }
        log.error("a bridge failed in a way of its own", cause);
        return new BridgeFault(BridgeFault.Kind.UNAVAILABLE, String.valueOf(cause));
    }
}
