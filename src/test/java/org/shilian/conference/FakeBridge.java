package org.shilian.conference;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bridge without media: it keeps the rules, remembers what it was asked, and tells what a test wants told. */
final class FakeBridge implements ConferenceBridge {
    final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, FakeConference> conferences = new LinkedHashMap<>();
    private final Deque<BridgeFault> faults = new ArrayDeque<>();
    private List<LineStats> stats = List.of();
    private @Nullable BridgeListener listener;
    private int offers;

    @Override
    public void listen(BridgeListener listener) {
        this.listener = listener;
    }

    BridgeListener listener() {
        BridgeListener known = listener;
        if (known == null) {
            throw new IllegalStateException("nobody listens to the bridge");
        }
        return known;
    }

    /** The next call fails with it. */
    synchronized void failNext(BridgeFault.Kind kind) {
        faults.add(new BridgeFault(kind, "as the test wants it"));
    }

    synchronized void measured(List<LineStats> measured) {
        stats = measured;
    }

    /** It forgets the conference, as after a crash, and says so. */
    void lose(String conference) {
        synchronized (this) {
            conferences.remove(conference);
        }
        listener().onLost(conference);
    }

    synchronized boolean has(String conference) {
        return conferences.containsKey(conference);
    }

    synchronized @Nullable FakeEndpoint endpoint(String conference, String seat) {
        FakeConference known = conferences.get(conference);
        return known == null ? null : known.endpoints.get(seat);
    }

    /** The set that has withdrawn. */
    synchronized Set<String> caucusOf(String conference) {
        FakeConference known = conferences.get(conference);
        return known == null ? Set.of() : known.caucus;
    }

    private synchronized <T> Future<T> done(String call, Supplier<T> act) {
        calls.add(call);
        BridgeFault fault = faults.poll();
        if (fault != null) {
            return Future.failedFuture(fault);
        }
        try {
            T result = act.get();
            conferences.forEach((id, conference) -> conference.tell(id, listener()));
            return Future.succeededFuture(result);
        } catch (BridgeFault refused) {
            return Future.failedFuture(refused);
        }
    }

    private Future<Void> does(String call, Runnable act) {
        return this.<@Nullable Void>done(call, () -> {
                    act.run();
                    return null;
                })
                .mapEmpty();
    }

    private FakeConference conference(String id) {
        FakeConference conference = conferences.get(id);
        if (conference == null) {
            throw new BridgeFault(BridgeFault.Kind.CONFERENCE_GONE, id);
        }
        return conference;
    }

    @Override
    public Future<Void> allocate(String conference) {
        return does("allocate", () -> conferences.computeIfAbsent(conference, id -> new FakeConference()));
    }

    @Override
    public Future<BridgeOffer> add(String conference, EndpointPlan plan) {
        return done("add " + plan.id(), () -> {
            offers++;
            return conference(conference).add(plan, "bridge-" + offers);
        });
    }

    @Override
    public Future<Void> answer(String conference, String endpoint, String bridge, String sdp) {
        return does(
                "answer " + endpoint,
                () -> conference(conference).endpoint(endpoint).answered(bridge, sdp));
    }

    @Override
    public Future<Void> sources(String conference, String endpoint, Sources sources) {
        return does("sources " + endpoint, () -> conference(conference).endpoint(endpoint).sources = sources);
    }

    @Override
    public Future<Void> constrain(String conference, String endpoint, Constraints constraints) {
        return does(
                "constrain " + endpoint,
                () -> conference(conference).endpoint(endpoint).constrain(constraints));
    }

    @Override
    public Future<Void> mute(String conference, String endpoint, boolean audio, boolean video) {
        return does("mute " + endpoint + " " + audio + " " + video, () -> {
            FakeEndpoint known = conference(conference).endpoint(endpoint);
            known.audioOff = audio;
            known.videoOff = video;
        });
    }

    @Override
    public Future<Void> spotlight(String conference, @Nullable String endpoint) {
        return does("spotlight " + endpoint, () -> conference(conference).spotlight = endpoint);
    }

    @Override
    public Future<Void> caucus(String conference, Set<String> endpoints) {
        return does("caucus " + endpoints.size(), () -> conference(conference).caucus = Set.copyOf(endpoints));
    }

    @Override
    public Future<Void> remove(String conference, String endpoint) {
        return does("remove " + endpoint, () -> {
            FakeConference known = conferences.get(conference);
            if (known != null) {
                known.endpoints.remove(endpoint);
            }
        });
    }

    @Override
    public Future<Void> expire(String conference) {
        return does("expire", () -> conferences.remove(conference));
    }

    @Override
    public Future<List<LineStats>> stats(String conference) {
        return done("stats", () -> {
            conference(conference);
            return stats;
        });
    }

    @Override
    public Future<List<BridgeState>> bridges() {
        return Future.succeededFuture(List.of(new BridgeState("fake", true, conferences.size(), 0)));
    }
}
