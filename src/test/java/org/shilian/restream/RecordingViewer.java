package org.shilian.restream;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.shilian.Await;
import org.shilian.media.StreamId;
import org.shilian.restream.RelayState.Status;
import org.shilian.restream.peer.Bell;

/** A viewer that keeps all it is told and lets a test wait for it. */
final class RecordingViewer implements Viewer {
    private static final long LIMIT_SECONDS = 60;

    private static final AtomicInteger STREAMS = new AtomicInteger();

    private final boolean hevc;
    private final Bell<RecordingViewer> news = new Bell<>();
    private final List<RelayState> states = new ArrayList<>();
    private final List<Showing> showings = new ArrayList<>();

    RecordingViewer(boolean hevc) {
        this.hevc = hevc;
    }

    /** One that plays what any browser plays. */
    RecordingViewer() {
        this(false);
    }

    /** Somebody without H.265 watches an address under a name that nobody else uses. */
    static RecordingViewer watch(RelayHouse house, URI url) {
        return new RecordingViewer().watch(house, Source.of(url.toString()));
    }

    RecordingViewer watch(RelayHouse house, Source source) {
        watch(house, newStream(), source);
        return this;
    }

    Watch watch(RelayHouse house, StreamId id, Source source) {
        return Await.await(house.relays.watch(id, source, this));
    }

    /** A stream that nobody has asked for. */
    static StreamId newStream() {
        return new StreamId("camera-" + STREAMS.incrementAndGet());
    }

    @Override
    public boolean playsHevc() {
        return hevc;
    }

    @Override
    public void onState(RelayState state) {
        synchronized (this) {
            states.add(state);
        }
        news.ring(this);
    }

    @Override
    public void onLive(Live live) {
        synchronized (this) {
            showings.add(new Showing(live));
        }
        news.ring(this);
    }

    @Override
    public void onFragments(List<Fragment> fragments) {
        Showing showing = last();
        fragments.forEach(showing::add);
        news.ring(this);
    }

    synchronized List<RelayState> states() {
        return List.copyOf(states);
    }

    synchronized List<Showing> showings() {
        return List.copyOf(showings);
    }

    synchronized Showing last() {
        return showings.get(showings.size() - 1);
    }

    /** Waits until the last description has had this many pictures. */
    Showing awaitPictures(int count) {
        await(count + " pictures", viewer -> viewer.hasPictures(count));
        return last();
    }

    /** Waits for this many more pictures than it has now, under the same description or a later one. */
    Showing awaitMorePictures(int count) {
        int before = allPictures();
        await(count + " more pictures", viewer -> viewer.allPictures() >= before + count);
        return last();
    }

    /** Waits until this many descriptions have come and the last of them has had this many pictures. */
    Showing awaitShowing(int number, int pictures) {
        await(
                pictures + " pictures of showing " + number,
                viewer -> viewer.showings().size() >= number && viewer.hasPictures(pictures));
        return last();
    }

    /** Waits for the first failure that it is told of, and gives its reason. */
    Reason awaitReason() {
        await("offline", viewer -> viewer.reasons().size() > 0);
        return reasons().get(0);
    }

    /** Waits for pictures or a failure, whichever comes first. */
    void awaitOutcome() {
        await("outcome", viewer -> viewer.allPictures() > 0 || !viewer.reasons().isEmpty());
    }

    void awaitReason(Reason reason) {
        await(reason.code(), viewer -> viewer.reasons().contains(reason));
    }

    void awaitState(Status status) {
        await(status.code(), viewer -> viewer.states().stream().anyMatch(state -> state.status() == status));
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (RelayState state : states()) {
            if (state.status() == Status.OFFLINE && state.reason() != null) {
                reasons.add(state.reason());
            }
        }
        return reasons;
    }

    int allPictures() {
        return showings().stream().mapToInt(Showing::pictures).sum();
    }

    private boolean hasPictures(int count) {
        return !showings().isEmpty() && last().pictures() >= count;
    }

    private void await(String what, Predicate<RecordingViewer> seen) {
        CompletableFuture<RecordingViewer> next = news.next(seen);
        if (seen.test(this)) {
            return;
        }
        try {
            next.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no " + what + " within " + LIMIT_SECONDS + " s; " + this, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Override
    public String toString() {
        return "states " + states() + ", " + showings().size() + " showings, " + allPictures() + " pictures";
    }
}
