package org.shilian.conference.jvb;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.BridgeFault;
import org.shilian.conference.BridgeListener;
import org.shilian.conference.BridgeOffer;
import org.shilian.conference.Connectivity;
import org.shilian.conference.Constraints;
import org.shilian.conference.EndpointPlan;
import org.shilian.conference.Sources;
import org.shilian.conference.sfu.sdp.Answer;
import org.shilian.conference.sfu.sdp.AnswerOutcome;

/**
 * A conference on a videobridge: its requests, one after the other. Who has withdrawn sits in a meeting of his own,
 * since the bridge forwards whatever is sent in a meeting to everybody in it. Belongs to the bridge's context.
 */
final class JvbConference {
    private final String id;
    private final JvbGround ground;
    private final BridgeListener listener;
    private final Runnable forget;
    private final Map<String, JvbEndpoint> endpoints = new LinkedHashMap<>();
    private final Views views;
    private Future<?> last = Future.succeededFuture();
    private Set<String> caucus = Set.of();
    private @Nullable Meeting main;
    private @Nullable Meeting aside;
    private boolean over;

    /** @param forget done when it is lost */
    JvbConference(String id, JvbGround ground, BridgeListener listener, Runnable forget) {
        this.id = id;
        this.ground = ground;
        this.listener = listener;
        this.forget = forget;
        this.views = new Views(id, endpoints, listener);
    }

    int size() {
        return endpoints.size();
    }

    Future<BridgeOffer> add(EndpointPlan plan) {
        return next(() -> out(plan.id()).otherwiseEmpty().compose(gone -> enter(plan)));
    }

    private Future<BridgeOffer> enter(EndpointPlan plan) {
        boolean withdrawn = caucus.contains(plan.id());
        Meeting present = withdrawn ? aside : main;
        Meeting meeting = present == null ? new Meeting(ground.choose()) : present;
        if (withdrawn) {
            aside = meeting;
        } else {
            main = meeting;
        }
        String endpoint = ground.endpoint();
        return meeting.add(endpoint)
                .map(transport -> entered(plan, endpoint, meeting, transport))
                .recover(failure -> refused(endpoint, meeting, failure));
    }

    private BridgeOffer entered(EndpointPlan plan, String name, Meeting meeting, Transport transport) {
        Channel channel = ground.channel(transport.channel(), new ChannelEnd(name));
        JvbEndpoint endpoint = new JvbEndpoint(plan, name, meeting, ground.offer(plan, transport), channel);
        endpoints.put(plan.id(), endpoint);
        channel.open();
        return new BridgeOffer(name, endpoint.offer.text());
    }

    /** The endpoint, or with the first one the meeting, may be there all the same: it is put out. */
    private Future<BridgeOffer> refused(String endpoint, Meeting meeting, Throwable failure) {
        if (!meeting.isMade()) {
            drop(meeting);
            return meeting.expire().otherwiseEmpty().compose(gone -> fault(null, failure));
        }
        boolean lost = failure instanceof ColibriFault known && known.kind() == ColibriFault.Kind.LOST;
        Future<Void> cleared = lost
                ? Future.succeededFuture()
                : meeting.modify(ColibriEndpoint.expired(endpoint)).otherwiseEmpty();
        return cleared.compose(gone -> fault(null, failure));
    }

    private void drop(Meeting meeting) {
        if (meeting.equals(main)) {
            main = null;
        }
        if (meeting.equals(aside)) {
            aside = null;
        }
    }

    Future<Void> answer(String seat, String bridge, String sdp) {
        return at(seat, endpoint -> {
            if (!endpoint.id.equals(bridge)) {
                throw new BridgeFault(BridgeFault.Kind.ENDPOINT_GONE, "an answer to an offer that was replaced");
            }
            AnswerOutcome outcome = Answer.parse(sdp, endpoint.offer);
            if (outcome instanceof AnswerOutcome.Refused refused) {
                throw new BridgeFault(BridgeFault.Kind.ANSWER_REFUSED, refused.refusal() + " " + refused.where());
            }
            return tell(endpoint, ColibriEndpoint.answered(endpoint.id, (Answer) outcome));
        });
    }

    Future<Void> sources(String seat, Sources sources) {
        return at(
                seat,
                endpoint -> tell(endpoint, ColibriEndpoint.sending(endpoint.id, sources))
                        .onSuccess(told -> {
                            endpoint.sources = sources;
                            views.changed();
                        }));
    }

    Future<Void> mute(String seat, boolean audio, boolean video) {
        return at(
                seat,
                endpoint -> tell(endpoint, ColibriEndpoint.muted(endpoint.id, audio, video))
                        .onSuccess(told -> {
                            endpoint.audioOff = audio;
                            endpoint.videoOff = video;
                            views.changed();
                        }));
    }

    Future<Void> constrain(String seat, Constraints constraints) {
        return at(seat, endpoint -> {
            endpoint.demand.want(constraints);
            views.changed();
            return Future.succeededFuture();
        });
    }

    Future<Void> spotlight(@Nullable String seat) {
        return next(() -> {
            views.spotlight(seat);
            return Future.succeededFuture();
        });
    }

    /** Who changes sides is put out where he is, and has to be added anew. */
    Future<Void> caucus(Set<String> seats) {
        return next(() -> {
            caucus = Set.copyOf(seats);
            Future<Void> moved = Future.succeededFuture();
            for (JvbEndpoint endpoint : List.copyOf(endpoints.values())) {
                Meeting side = caucus.contains(endpoint.seat()) ? aside : main;
                if (!endpoint.meeting.equals(side)) {
                    moved = moved.compose(before -> out(endpoint.seat()))
                            .onSuccess(out -> listener.onConnectivity(id, endpoint.seat(), Connectivity.FAILED));
                }
            }
            return moved.recover(failure -> fault(null, failure));
        });
    }

    Future<Void> remove(String seat) {
        return next(() -> out(seat).recover(failure -> fault(null, failure)));
    }

    /** Nobody is told of it any more; a meeting that is empty ends with its last endpoint. */
    private Future<Void> out(String seat) {
        JvbEndpoint endpoint = endpoints.remove(seat);
        if (endpoint == null) {
            return Future.succeededFuture();
        }
        endpoint.channel.close();
        views.left(seat);
        Meeting meeting = endpoint.meeting;
        if (endpoints.values().stream().noneMatch(other -> other.meeting.equals(meeting))) {
            drop(meeting);
            return meeting.expire();
        }
        return meeting.modify(ColibriEndpoint.expired(endpoint.id));
    }

    Future<Void> expire() {
        return next(() -> {
            Future<Void> ended = Future.succeededFuture();
            for (Meeting meeting : meetings()) {
                ended = ended.compose(before -> meeting.expire());
            }
            close();
            return ended.recover(failure -> fault(null, failure));
        });
    }

    private List<Meeting> meetings() {
        return Stream.of(main, aside).filter(Objects::nonNull).toList();
    }

    /** Lets go of everything here; the bridge is not asked. */
    void close() {
        over = true;
        endpoints.values().forEach(endpoint -> endpoint.channel.close());
        endpoints.clear();
        main = null;
        aside = null;
    }

    private <T> Future<T> next(Supplier<Future<T>> act) {
        Future<T> done = last.transform(before -> over ? Future.failedFuture(gone(id)) : act.get());
        last = done;
        return done;
    }

    /** What is done with an endpoint. */
    private interface AtEndpoint {
        Future<Void> act(JvbEndpoint endpoint);
    }

    private Future<Void> at(String seat, AtEndpoint act) {
        return next(() -> {
            JvbEndpoint endpoint = endpoints.get(seat);
            return endpoint == null
                    ? Future.failedFuture(new BridgeFault(BridgeFault.Kind.ENDPOINT_GONE, seat))
                    : act.act(endpoint);
        });
    }

    private Future<Void> tell(JvbEndpoint endpoint, JsonObject body) {
        return endpoint.meeting.modify(body).recover(failure -> fault(endpoint, failure));
    }

    /** A bridge that refuses what it took before has put the endpoint out by itself. */
    private <T> Future<T> fault(@Nullable JvbEndpoint endpoint, Throwable failure) {
        if (!(failure instanceof ColibriFault known)) {
            return Future.failedFuture(failure);
        }
        return Future.failedFuture(
                switch (known.kind()) {
                    case LOST -> lost(known);
                    case REFUSED ->
                        new BridgeFault(
                                endpoint == null ? BridgeFault.Kind.UNAVAILABLE : BridgeFault.Kind.ENDPOINT_GONE,
                                known.getMessage());
                    case BROKEN, SILENT -> new BridgeFault(BridgeFault.Kind.UNAVAILABLE, known.getMessage());
                });
    }

    private BridgeFault lost(ColibriFault fault) {
        meetings().forEach(Meeting::expire);
        close();
        forget.run();
        listener.onLost(id);
        return new BridgeFault(BridgeFault.Kind.CONFERENCE_GONE, String.valueOf(fault.getMessage()));
    }

    private static BridgeFault gone(String id) {
        return new BridgeFault(BridgeFault.Kind.CONFERENCE_GONE, id);
    }

    /** Hands on what the channel of an endpoint says as long as it is in. */
    private final class ChannelEnd implements Channel.Listener {
        private final String name;

        ChannelEnd(String name) {
            this.name = name;
        }

        private @Nullable JvbEndpoint endpoint() {
            return endpoints.values().stream()
                    .filter(one -> one.id.equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public void opened() {
            JvbEndpoint endpoint = endpoint();
            if (endpoint != null) {
                endpoint.demandAnew();
                views.changed();
            }
        }

        @Override
        public void said(JsonObject message) {
            JvbEndpoint endpoint = endpoint();
            if (endpoint != null) {
                views.said(endpoint, message, endpoint.meeting.equals(main));
            }
        }

        /** The bridge has put the endpoint out, or is not reached. */
        @Override
        public void lost() {
            JvbEndpoint endpoint = endpoint();
            if (endpoint != null) {
                listener.onConnectivity(id, endpoint.seat(), Connectivity.FAILED);
            }
        }
    }
}
